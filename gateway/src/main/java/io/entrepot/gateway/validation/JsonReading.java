package io.entrepot.gateway.validation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What came of reading a body as JSON. */
sealed interface JsonReading {

    Violation MISSING = Violation.unreadable("", "body-missing", "a JSON body is required");

    /** Far deeper than any request of ours, and far from where reading becomes dear. */
    int DEEPEST = 64;

    /** Of what is larger only the first mistake is told, so that a body full of mistakes costs little. */
    int SMALL = 64 * 1024;

    /** In digits, on either side of the point. */
    int LONGEST_NUMBER = 400;

    /** From here on the validator wants whole numbers. */
    BigDecimal BEYOND_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * The body.
     *
     * @param isSmall whether all of its mistakes may be looked for
     */
    record Read(JsonNode value, boolean isSmall) implements JsonReading {}

    /** No JSON, or JSON that says two things at once. */
    record Unreadable(Violation violation) implements JsonReading {}

    static JsonReading of(HttpServletRequest request) {
        try {
            var value = JSON.readTree(request.getInputStream());
            return value.isMissingNode()
                    ? new Unreadable(MISSING)
                    : new Read(plain(value), request.getContentLengthLong() <= SMALL);
        } catch (StreamReadException syntax) {
            return new Unreadable(
                    Violation.unreadable("", "malformed-json", "is not well-formed JSON" + place(syntax)));
        } catch (JacksonException twice) {
            return new Unreadable(
                    Violation.unreadable("", "malformed-json", "has a field twice, or more than one value"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As services understand it: a field that is null counts as left out, and no number costs more than its digits. */
    private static JsonNode plain(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                object.removeIf(JsonNode::isNull);
                object.properties().forEach(field -> field.setValue(plain(field.getValue())));
                yield object;
            }
            case ArrayNode array -> {
                for (var index = 0; index < array.size(); index++) {
                    array.set(index, plain(array.get(index)));
                }
                yield array;
            }
            case DecimalNode number -> bounded(number.decimalValue());
            default -> value;
        };
    }

    /** What no service reads as a number stays a text, and its schema refuses it. */
    private static JsonNode bounded(BigDecimal number) {
        var nodes = JsonNodeFactory.instance;
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            return nodes.stringNode("");
        }
        return number.abs().compareTo(BEYOND_LONG) < 0
                ? nodes.numberNode(number)
                : nodes.numberNode(number.toBigInteger());
    }

    private static String place(StreamReadException syntax) {
        var location = syntax.getLocation();
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }
}
