package io.entrepot.foundation.specifications;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The primitive types of OData as schemas, with what their facets allow. */
final class EdmTypes {

    private static final String PREFIX = "Edm.";

    private EdmTypes() {}

    static boolean isPrimitive(String type) {
        return type.startsWith(PREFIX);
    }

    /** @param facets the element that states lengths and digits */
    static Map<String, Object> schema(String type, XmlElement facets) {
        var schema = new LinkedHashMap<String, Object>(plain(type.substring(PREFIX.length())));
        addLength(schema, facets.at("MaxLength"));
        if (type.equals("Edm.Decimal")) {
            addDigits(schema, facets);
        }
        return schema;
    }

    private static Map<String, Object> plain(String type) {
        return switch (type) {
            case "Boolean" -> Map.of("type", "boolean");
            case "SByte" -> integer(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case "Byte" -> integer(0, 255);
            case "Int16" -> integer(Short.MIN_VALUE, Short.MAX_VALUE);
            case "Int32", "Int64" -> Map.of("type", "integer", "format", type.toLowerCase(java.util.Locale.ROOT));
            case "Single" -> Map.of("type", "number", "format", "float");
            case "Double" -> Map.of("type", "number", "format", "double");
            case "Decimal" -> Map.of("type", "number", "format", "decimal");
            case "String" -> Map.of("type", "string");
            case "Guid" -> text("uuid");
            case "Date" -> text("date");
            case "DateTimeOffset" -> text("date-time");
            case "TimeOfDay" -> text("time");
            case "Duration" -> text("duration");
            case "Binary" -> text("base64url");
            case "Stream" -> text("binary");
            case "Untyped", "PrimitiveType" -> Map.of();
            default -> Map.of("type", "object", "format", type);
        };
    }

    private static Map<String, Object> text(String format) {
        return Map.of("type", "string", "format", format);
    }

    private static Map<String, Object> integer(int minimum, int maximum) {
        return Map.of("type", "integer", "format", "int32", "minimum", minimum, "maximum", maximum);
    }

    private static void addLength(Map<String, Object> schema, String length) {
        if (!length.isEmpty() && !length.equals("max")) {
            schema.put("maxLength", Integer.valueOf(length));
        }
    }

    private static void addDigits(Map<String, Object> schema, XmlElement facets) {
        var scale = facets.at("Scale").isEmpty() ? "0" : facets.at("Scale");
        if (!Character.isDigit(scale.charAt(0))) {
            return; // variable or floating: any number of decimals
        }
        var step = BigDecimal.ONE.scaleByPowerOfTen(-Integer.parseInt(scale));
        if (facets.has("Scale")) {
            schema.put("multipleOf", step);
        }
        if (facets.has("Precision")) {
            var digits = Integer.parseInt(facets.at("Precision")) - Integer.parseInt(scale);
            var most = BigDecimal.ONE.scaleByPowerOfTen(digits).subtract(step);
            schema.put("maximum", most);
            schema.put("minimum", most.negate());
        }
    }
}
