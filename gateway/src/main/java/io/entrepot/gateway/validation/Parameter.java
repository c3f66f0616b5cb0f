package io.entrepot.gateway.validation;

import com.networknt.schema.Schema;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemType;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A parameter of the contract.
 *
 * @param isSplit whether one text holds several values, with commas between them
 */
record Parameter(
        String name, Place in, boolean required, Value value, boolean isArray, boolean isSplit, Schema schema) {

    private static final String MISTYPED = "has the wrong type or is none of the known values";

    /** Where a parameter stands. */
    enum Place {
        PATH,
        QUERY,
        HEADER;

        List<String> values(String name, Sent sent) {
            return switch (this) {
                case PATH -> sent.pathValue(name);
                case QUERY -> sent.queryValues(name);
                case HEADER -> sent.headerValues(name);
            };
        }
    }

    Stream<Violation> violations(Sent sent) {
        var values = in.values(name, sent);
        if (values.isEmpty() || isBlankHeader(values)) {
            return required ? Stream.of(missing()) : Stream.empty();
        }
        if (values.size() > 1 && (!isArray || isSplit)) {
            return Stream.of(Violation.unreadable(name, "repeated", "is given more than once"));
        }
        return schema.validate(read(values)).stream()
                .map(error -> SchemaErrors.violation(error, name, MISTYPED))
                .map(this::ofHeader);
    }

    private boolean isBlankHeader(List<String> values) {
        return in == Place.HEADER && values.stream().allMatch(String::isBlank);
    }

    private Violation missing() {
        return IdempotencyKey.isName(name)
                ? IdempotencyKey.missing()
                : Violation.unreadable(name, "missing", "is required");
    }

    /** No rule of the business stands in a header. */
    private Violation ofHeader(Violation violation) {
        var error = violation.error();
        return in == Place.HEADER && violation.type() == ProblemType.INVALID_REQUEST
                ? new Violation(ProblemType.MALFORMED_REQUEST, new InputError(name, "malformed", error.message()))
                : violation;
    }

    private JsonNode read(List<String> values) {
        if (!isArray) {
            return value.read(values.getFirst());
        }
        var array = JsonNodeFactory.instance.arrayNode();
        var texts = isSplit ? List.of(values.getFirst().split(",", -1)) : values;
        texts.forEach(text -> array.add(value.read(text)));
        return array;
    }
}
