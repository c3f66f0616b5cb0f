package io.entrepot.sandbox.businesscentral;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** The right side of a comparison, checked to be of the property's kind. */
record FilterLiteral(Comparable<?> value) {

    static FilterLiteral of(Property property, String token) {
        var empty = property.empty();
        try {
            if (empty.isNumber()) {
                return new FilterLiteral(new BigDecimal(token));
            }
            if (empty.asString("").endsWith("T00:00:00Z")) {
                return new FilterLiteral(Instant.parse(token));
            }
        } catch (NumberFormatException | DateTimeParseException _) {
            throw incompatible(property, token);
        }
        return empty.isBoolean() ? flag(property, token) : text(property, token);
    }

    /** Negative, zero or positive as the entity's value is before, at or after the literal. */
    int compare(JsonNode actual, UnaryOperator<String> change) {
        return switch (value) {
            case BigDecimal number -> actual.decimalValue().compareTo(number);
            case Instant time -> Instant.parse(actual.asString()).compareTo(time);
            case Boolean flag -> Boolean.compare(actual.asBoolean(), flag);
            default -> change.apply(actual.asString("")).compareTo(value.toString());
        };
    }

    static String unquote(String token) {
        return token.substring(1, token.length() - 1).replace("''", "'");
    }

    private static FilterLiteral flag(Property property, String token) {
        return switch (token) {
            case "true" -> new FilterLiteral(true);
            case "false" -> new FilterLiteral(false);
            default -> throw incompatible(property, token);
        };
    }

    /** Texts and enumerations are quoted, GUIDs and dates are bare. */
    private static FilterLiteral text(Property property, String token) {
        var bare = property.empty().asString("").startsWith("0");
        if (bare == token.startsWith("'")) {
            throw incompatible(property, token);
        }
        return new FilterLiteral(bare ? token : unquote(token));
    }

    private static RuntimeException incompatible(Property property, String token) {
        return ODataErrors.badRequest(
                "A binary operator with incompatible types was detected: '" + property.name() + "' and " + token + ".");
    }
}
