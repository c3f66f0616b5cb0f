package io.entrepot.foundation.specifications;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaAll;
import org.apache.ws.commons.schema.XmlSchemaAttribute;
import org.apache.ws.commons.schema.XmlSchemaAttributeGroup;
import org.apache.ws.commons.schema.XmlSchemaAttributeGroupRef;
import org.apache.ws.commons.schema.XmlSchemaChoice;
import org.apache.ws.commons.schema.XmlSchemaCollection;
import org.apache.ws.commons.schema.XmlSchemaComplexContentExtension;
import org.apache.ws.commons.schema.XmlSchemaComplexContentRestriction;
import org.apache.ws.commons.schema.XmlSchemaComplexType;
import org.apache.ws.commons.schema.XmlSchemaContent;
import org.apache.ws.commons.schema.XmlSchemaElement;
import org.apache.ws.commons.schema.XmlSchemaGroupParticle;
import org.apache.ws.commons.schema.XmlSchemaGroupRef;
import org.apache.ws.commons.schema.XmlSchemaParticle;
import org.apache.ws.commons.schema.XmlSchemaSequence;
import org.apache.ws.commons.schema.XmlSchemaSimpleContentExtension;
import org.apache.ws.commons.schema.XmlSchemaSimpleContentRestriction;
import org.apache.ws.commons.schema.XmlSchemaSimpleType;
import org.apache.ws.commons.schema.XmlSchemaType;
import org.apache.ws.commons.schema.XmlSchemaUse;
import org.jspecify.annotations.Nullable;

/** The types of XML Schemas as schemas of JSON: elements are fields, attributes fields with an at sign, text is {@code #text}. */
final class XsdSchemas {

    private static final String REFERENCE = "#/components/schemas/";

    private final XmlSchemaCollection collection;
    private final XsdSimpleTypes simple;
    private final Map<String, Object> schemas = new LinkedHashMap<>();

    /** How often what stands in a group may be there. */
    private record Times(boolean isOptional, boolean isRepeated) {

        private Times inside(XmlSchemaParticle group) {
            return new Times(isOptional || group.getMinOccurs() == 0, isRepeated || group.getMaxOccurs() > 1);
        }

        private long least(long stated) {
            return isOptional ? 0 : stated;
        }

        private long most(long stated) {
            return isRepeated ? Long.MAX_VALUE : stated;
        }
    }

    XsdSchemas(XmlSchemaCollection collection) {
        this.collection = collection;
        this.simple = new XsdSimpleTypes(collection);
    }

    Map<String, Object> all() {
        return schemas;
    }

    Map<String, Object> of(XmlSchemaElement element) {
        var schema = ofType(element.getSchemaTypeName(), element.getSchemaType());
        if (element.isNillable()) {
            return Map.of("allOf", List.of(schema), "nullable", true);
        }
        return element.getFixedValue() == null ? schema : fixed(schema, element.getFixedValue());
    }

    private static Map<String, Object> fixed(Map<String, Object> schema, String value) {
        var only = new LinkedHashMap<>(schema);
        only.put("enum", List.of(value));
        return only;
    }

    private Map<String, Object> ofType(@Nullable QName name, @Nullable XmlSchemaType type) {
        var known = type == null && name != null ? collection.getTypeByQName(name) : type;
        return switch (known) {
            case XmlSchemaComplexType complex -> ofComplex(complex);
            case XmlSchemaSimpleType defined -> simple.of(name, defined);
            case null, default -> simple.of(name, null);
        };
    }

    private Map<String, Object> ofComplex(XmlSchemaComplexType type) {
        if (type.getQName() == null) {
            return structure(type);
        }
        var key = type.getQName().getLocalPart();
        if (!schemas.containsKey(key)) {
            schemas.put(key, Map.of()); // it may contain itself
            schemas.put(key, structure(type));
        }
        return Map.of("$ref", REFERENCE + key);
    }

    private Map<String, Object> structure(XmlSchemaComplexType type) {
        var fields = new XsdFields();
        addParticle(fields, type.getParticle(), new Times(false, false));
        type.getAttributes().forEach(attribute -> addAttribute(fields, attribute));
        if (type.getContentModel() != null) {
            addContent(fields, type.getContentModel().getContent());
        }
        if (type.isMixed()) {
            fields.addText(Map.of("type", "string"));
        }
        return fields.schema();
    }

    private void addContent(XsdFields fields, @Nullable XmlSchemaContent content) {
        switch (content) {
            case XmlSchemaComplexContentExtension extension -> {
                fields.join(ofType(extension.getBaseTypeName(), null));
                addParticle(fields, extension.getParticle(), new Times(false, false));
                extension.getAttributes().forEach(attribute -> addAttribute(fields, attribute));
            }
            case XmlSchemaComplexContentRestriction restriction -> {
                addParticle(fields, restriction.getParticle(), new Times(false, false));
                restriction.getAttributes().forEach(attribute -> addAttribute(fields, attribute));
            }
            case XmlSchemaSimpleContentExtension extension -> {
                addBaseText(fields, extension.getBaseTypeName());
                extension.getAttributes().forEach(attribute -> addAttribute(fields, attribute));
            }
            case XmlSchemaSimpleContentRestriction restriction -> {
                var base = simple.of(restriction.getBaseTypeName(), restriction.getBaseType());
                fields.addText(XsdFacets.restricted(base, restriction.getFacets()));
                restriction.getAttributes().forEach(attribute -> addAttribute(fields, attribute));
            }
            case null, default -> fields.addText(Map.of("type", "string"));
        }
    }

    private void addBaseText(XsdFields fields, QName base) {
        if (collection.getTypeByQName(base) instanceof XmlSchemaComplexType complex) {
            fields.join(ofComplex(complex));
        } else {
            fields.addText(simple.of(base, null));
        }
    }

    private void addParticle(XsdFields fields, @Nullable Object particle, Times times) {
        switch (particle) {
            case XmlSchemaElement element -> addElement(fields, element, times);
            case XmlSchemaSequence sequence ->
                sequence.getItems().forEach(item -> addParticle(fields, item, times.inside(sequence)));
            case XmlSchemaAll all -> all.getItems().forEach(item -> addParticle(fields, item, times.inside(all)));
            case XmlSchemaChoice choice -> addChoice(fields, choice, times.inside(choice));
            case XmlSchemaGroupRef group -> addParticle(fields, group(group), times.inside(group));
            case null, default -> {
                return; // what is open to anything promises nothing
            }
        }
    }

    private @Nullable XmlSchemaGroupParticle group(XmlSchemaGroupRef reference) {
        var inside = reference.getParticle();
        return inside != null
                ? inside
                : Stream.of(collection.getXmlSchemas())
                        .map(schema -> schema.getGroupByName(reference.getRefName()))
                        .filter(Objects::nonNull)
                        .map(group -> group.getParticle())
                        .findFirst()
                        .orElse(null);
    }

    private void addElement(XsdFields fields, XmlSchemaElement element, Times times) {
        var target = element.isRef() ? element.getRef().getTarget() : element;
        if (target == null) {
            throw new IllegalArgumentException("the element " + element.getTargetQName() + " is defined nowhere");
        }
        fields.add(
                target.getName(), of(target), times.least(element.getMinOccurs()), times.most(element.getMaxOccurs()));
    }

    /** One of several only where it is made once and must be made; a second choice of a type is told as optional fields. */
    private void addChoice(XsdFields fields, XmlSchemaChoice choice, Times times) {
        if (times.isOptional() || times.isRepeated() || fields.hasChoice()) {
            choice.getItems().forEach(item -> addParticle(fields, item, new Times(true, times.isRepeated())));
            return;
        }
        fields.addChoice(choice.getItems().stream()
                .map(item -> {
                    var alternative = new XsdFields();
                    addParticle(alternative, item, times);
                    return alternative.schema();
                })
                .toList());
    }

    private void addAttribute(XsdFields fields, Object attribute) {
        switch (attribute) {
            case XmlSchemaAttribute single
            when single.getUse() != XmlSchemaUse.PROHIBITED -> {
                var target = single.isRef() && single.getRef().getTarget() != null
                        ? single.getRef().getTarget()
                        : single;
                var schema = simple.of(target.getSchemaTypeName(), target.getSchemaType());
                fields.addAttribute(
                        single.isRef() ? single.getTargetQName().getLocalPart() : single.getName(),
                        single.getFixedValue() == null ? schema : fixed(schema, single.getFixedValue()),
                        single.getUse() == XmlSchemaUse.REQUIRED);
            }
            case XmlSchemaAttributeGroupRef reference ->
                addGroup(fields, reference.getRef().getTarget());
            case XmlSchemaAttributeGroup group -> addGroup(fields, group);
            default -> {
                return; // a prohibited one
            }
        }
    }

    private void addGroup(XsdFields fields, @Nullable XmlSchemaAttributeGroup group) {
        if (group != null) {
            group.getAttributes().forEach(attribute -> addAttribute(fields, attribute));
        }
    }
}
