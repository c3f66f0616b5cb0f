package io.entrepot.foundation.specifications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The types of an OData model as schemas. A type has three: what is read has all its properties, what is created needs those that
 * cannot be null and have no default, what is changed needs none.
 */
final class EdmxSchemas {

    /** What becomes of an entity. */
    enum Use {
        READ(""),
        CREATE("-create"),
        CHANGE("-change");

        private final String suffix;

        Use(String suffix) {
            this.suffix = suffix;
        }
    }

    private static final String REFERENCE = "#/components/schemas/";

    private final EdmxModel model;
    private final Map<String, Object> schemas = new LinkedHashMap<>();

    EdmxSchemas(EdmxModel model) {
        this.model = model;
    }

    /** All that were asked for, by name. */
    Map<String, Object> all() {
        return schemas;
    }

    /** The schema of a type by its name in the model, which may be a collection. */
    Map<String, Object> of(String type, XmlElement facets, Use use) {
        var inner = EdmxModel.elementOf(type);
        return inner.equals(type)
                ? single(type, facets, use)
                : Map.of("type", "array", "items", single(inner, facets, use));
    }

    private Map<String, Object> single(String type, XmlElement facets, Use use) {
        if (EdmTypes.isPrimitive(type)) {
            return EdmTypes.schema(type, facets);
        }
        var definition = model.type(type);
        return definition == null ? Map.of() : defined(model.qualified(type), definition, use);
    }

    private Map<String, Object> defined(String name, XmlElement definition, Use use) {
        return switch (definition.name()) {
            case "EnumType" -> enumeration(definition);
            case "TypeDefinition" -> EdmTypes.schema(definition.at("UnderlyingType"), definition);
            default -> reference(name, definition, use);
        };
    }

    /** Several flags may be set at once, written with commas, so that their names are no list of values. */
    private static Map<String, Object> enumeration(XmlElement definition) {
        var members =
                definition.children("Member").map(member -> member.at("Name")).toList();
        return definition.isTrue("IsFlags")
                ? Map.of("type", "string", "pattern", "(%s)(,.*)?".formatted(String.join("|", members)))
                : Map.of("type", "string", "enum", members);
    }

    private Map<String, Object> reference(String name, XmlElement definition, Use use) {
        var key = name + use.suffix;
        if (!schemas.containsKey(key)) {
            schemas.put(key, Map.of()); // it may contain itself
            schemas.put(key, structure(name, definition, use));
        }
        return Map.of("$ref", REFERENCE + key);
    }

    private Map<String, Object> structure(String name, XmlElement definition, Use use) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new TreeSet<String>();
        definition.children("Property").forEach(property -> {
            properties.put(property.at("Name"), property(name, property, use));
            if (isRequired(name, definition, property, use)) {
                required.add(property.at("Name"));
            }
        });
        definition
                .children("NavigationProperty")
                .forEach(property -> properties.put(property.at("Name"), property(name, property, use)));
        return withBase(definition, properties, required, use);
    }

    private Map<String, Object> withBase(
            XmlElement definition, Map<String, Object> properties, Set<String> required, Use use) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(required));
        if (definition.has("BaseType")) {
            schema.put("allOf", List.of(of(definition.at("BaseType"), definition, use)));
        }
        return schema;
    }

    private Map<String, Object> property(String owner, XmlElement property, Use use) {
        var schema = nullable(of(property.at("Type"), property, use), isNullable(property));
        if (model.isComputed(owner, property)) {
            var computed = new LinkedHashMap<>(schema.containsKey("$ref") ? Map.of("allOf", List.of(schema)) : schema);
            computed.put("readOnly", true);
            return computed;
        }
        return schema;
    }

    private static boolean isNullable(XmlElement property) {
        return !property.isFalse("Nullable")
                && EdmxModel.elementOf(property.at("Type")).equals(property.at("Type"));
    }

    /** Keywords beside a reference do not count in OpenAPI 3.0. */
    private static Map<String, Object> nullable(Map<String, Object> schema, boolean isNullable) {
        if (!isNullable || schema.isEmpty()) {
            return schema;
        }
        var wider = new LinkedHashMap<String, Object>();
        if (schema.containsKey("$ref")) {
            wider.put("allOf", List.of(schema));
        } else {
            wider.putAll(schema);
            withNullInList(wider);
        }
        wider.put("nullable", true);
        return wider;
    }

    private static void withNullInList(Map<String, Object> schema) {
        if (schema.get("enum") instanceof List<?> members) {
            var all = new ArrayList<@Nullable Object>(members);
            all.add(null);
            schema.put("enum", all);
        }
    }

    private boolean isRequired(String owner, XmlElement definition, XmlElement property, Use use) {
        return switch (use) {
            case READ -> true;
            case CHANGE -> false;
            case CREATE ->
                property.isFalse("Nullable")
                        && !property.has("DefaultValue")
                        && !model.isComputed(owner, property)
                        && !EdmxModel.keysOf(definition).contains(property.at("Name"));
        };
    }
}
