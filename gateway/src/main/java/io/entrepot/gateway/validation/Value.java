package io.entrepot.gateway.validation;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How the text of a parameter becomes a value; a text that cannot stays one, and its schema refuses it. */
enum Value {
    TEXT {
        @Override
        JsonNode read(String text) {
            return NODES.stringNode(text);
        }
    },
    INTEGER {
        @Override
        JsonNode read(String text) {
            return WHOLE.matcher(text).matches()
                    ? NODES.numberNode(new BigDecimal(text).toBigInteger())
                    : NODES.stringNode(text);
        }
    },
    NUMBER {
        @Override
        JsonNode read(String text) {
            return DECIMAL.matcher(text).matches() ? NODES.numberNode(new BigDecimal(text)) : NODES.stringNode(text);
        }
    },
    BOOLEAN {
        @Override
        JsonNode read(String text) {
            return switch (text) {
                case "true" -> NODES.booleanNode(true);
                case "false" -> NODES.booleanNode(false);
                default -> NODES.stringNode(text);
            };
        }
    };

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Longer than any number that a service reads, and short enough to cost nothing. */
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,40}");

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?");

    abstract JsonNode read(String text);

    static Value of(String type) {
        return switch (type) {
            case "integer" -> INTEGER;
            case "number" -> NUMBER;
            case "boolean" -> BOOLEAN;
            case "string" -> TEXT;
            default -> throw new UncheckableContract("a parameter is of type " + type);
        };
    }
}
