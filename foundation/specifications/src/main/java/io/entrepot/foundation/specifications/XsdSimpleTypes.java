package io.entrepot.foundation.specifications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaCollection;
import org.apache.ws.commons.schema.XmlSchemaSimpleType;
import org.apache.ws.commons.schema.XmlSchemaSimpleTypeList;
import org.apache.ws.commons.schema.XmlSchemaSimpleTypeRestriction;
import org.apache.ws.commons.schema.XmlSchemaSimpleTypeUnion;
import org.jspecify.annotations.Nullable;

/** The simple types of XML Schema, built in or defined, as schemas. */
final class XsdSimpleTypes {

    private static final String BUILT_IN = "http://www.w3.org/2001/XMLSchema";

    private final XmlSchemaCollection collection;

    XsdSimpleTypes(XmlSchemaCollection collection) {
        this.collection = collection;
    }

    /** A type that is named, or defined on the spot, or neither: then it is any text. */
    Map<String, Object> of(@Nullable QName name, @Nullable XmlSchemaSimpleType type) {
        if (name != null && name.getNamespaceURI().equals(BUILT_IN)) {
            return builtIn(name.getLocalPart());
        }
        if (type != null) {
            return of(type);
        }
        return name != null && collection.getTypeByQName(name) instanceof XmlSchemaSimpleType found
                ? of(found)
                : Map.of("type", "string");
    }

    Map<String, Object> of(XmlSchemaSimpleType type) {
        return switch (type.getContent()) {
            case XmlSchemaSimpleTypeRestriction restriction ->
                XsdFacets.restricted(
                        of(restriction.getBaseTypeName(), restriction.getBaseType()), restriction.getFacets());
            case XmlSchemaSimpleTypeList list ->
                Map.of("type", "array", "items", of(list.getItemTypeName(), list.getItemType()));
            case XmlSchemaSimpleTypeUnion union -> Map.of("anyOf", members(union));
            case null, default -> builtIn(Objects.requireNonNullElse(type.getName(), "string"));
        };
    }

    private List<Map<String, Object>> members(XmlSchemaSimpleTypeUnion union) {
        var members = new ArrayList<Map<String, Object>>();
        if (union.getMemberTypesQNames() != null) {
            Stream.of(union.getMemberTypesQNames()).forEach(name -> members.add(of(name, null)));
        }
        union.getBaseTypes().forEach(type -> members.add(of(type)));
        return members;
    }

    private static Map<String, Object> builtIn(String name) {
        return switch (name) {
            case "boolean" -> Map.of("type", "boolean");
            case "decimal" -> Map.of("type", "number");
            case "float", "double" -> Map.of("type", "number", "format", name);
            case "integer" -> Map.of("type", "integer");
            case "long" -> Map.of("type", "integer", "format", "int64");
            case "int" -> Map.of("type", "integer", "format", "int32");
            case "short" -> integer(Short.MIN_VALUE, Short.MAX_VALUE);
            case "byte" -> integer(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case "unsignedByte" -> integer(0, 255);
            case "unsignedShort" -> integer(0, 65_535);
            case "nonNegativeInteger", "unsignedLong", "unsignedInt" -> atLeast(0);
            case "positiveInteger" -> atLeast(1);
            case "date", "time", "duration" -> Map.of("type", "string", "format", name);
            case "dateTime" -> Map.of("type", "string", "format", "date-time");
            case "anyType", "anySimpleType" -> Map.of();
            case "string", "normalizedString", "token" -> Map.of("type", "string");
            default -> Map.of("type", "string", "format", name);
        };
    }

    private static Map<String, Object> integer(int minimum, int maximum) {
        var schema = new LinkedHashMap<String, Object>(builtIn("int"));
        schema.putAll(Map.of("minimum", minimum, "maximum", maximum));
        return schema;
    }

    private static Map<String, Object> atLeast(int minimum) {
        return Map.of("type", "integer", "minimum", minimum);
    }
}
