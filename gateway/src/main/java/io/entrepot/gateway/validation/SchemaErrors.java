package io.entrepot.gateway.validation;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Says what a schema refuses in the words in which services refuse the same; the value itself is never repeated. */
final class SchemaErrors {

    private static final String WRONG_TYPE = "wrong-type";
    private static final int LONGEST_POINTER = 200;

    private SchemaErrors() {}

    /** Of a large body only the first. */
    static Stream<Violation> ofBody(Schema schema, JsonNode value, boolean all) {
        return schema.validate(value, (ExecutionContext context) -> context.setFailFast(!all)).stream()
                .map(error -> violation(error, pointer(error), "has the wrong type or form"));
    }

    /**
     * The violation.
     *
     * @param mistyped what is said of a value that cannot be read
     */
    static Violation violation(Error error, String pointer, String mistyped) {
        var place = shortened(pointer);
        return switch (error.getKeyword()) {
            case "required" -> Violation.ofRule(place, "not-null", "must not be null");
            case "additionalProperties" ->
                Violation.unreadable(place, "unknown-field", "is not a field of this request");
            case "type" -> ofType(error, place, mistyped);
            case "enum", "const", "format", "oneOf", "anyOf" -> Violation.unreadable(place, WRONG_TYPE, mistyped);
            default -> ofRule(error, place);
        };
    }

    /** Where in the body it is, the name of a field that is missing or unknown included. */
    private static String pointer(Error error) {
        var place = error.getInstanceLocation().toString();
        return error.getProperty() == null ? place : place + "/" + error.getProperty();
    }

    private static Violation ofType(Error error, String place, String mistyped) {
        return error.getInstanceNode() != null && error.getInstanceNode().isNull()
                ? Violation.ofRule(place, "not-null", "must not be null")
                : Violation.unreadable(place, WRONG_TYPE, mistyped);
    }

    private static Violation ofRule(Error error, String place) {
        var limit = error.getSchemaNode().asString("");
        return switch (error.getKeyword()) {
            case "minLength", "minItems" -> Violation.ofRule(place, "size", "size must be at least " + limit);
            case "maxLength", "maxItems" -> Violation.ofRule(place, "size", "size must be at most " + limit);
            case "pattern" -> Violation.ofRule(place, "pattern", "must match \"" + limit + "\"");
            case "minimum" -> Violation.ofRule(place, "min", "must be greater than or equal to " + limit);
            case "maximum" -> Violation.ofRule(place, "max", "must be less than or equal to " + limit);
            case "exclusiveMinimum" ->
                Violation.ofRule(place, above(error.getSchemaNode()), "must be greater than " + limit);
            case "exclusiveMaximum" -> Violation.ofRule(place, "decimal-max", "must be less than " + limit);
            case "uniqueItems" -> Violation.ofRule(place, "unique-elements", "must only contain unique elements");
            default -> Violation.ofRule(place, "invalid", "is not what the contract describes");
        };
    }

    private static String above(JsonNode limit) {
        return limit.decimalValue().signum() == 0 ? "positive" : "decimal-min";
    }

    /** What a caller made up is told in part only. */
    static String shortened(String pointer) {
        return pointer.length() <= LONGEST_POINTER ? pointer : pointer.substring(0, LONGEST_POINTER) + "…";
    }
}
