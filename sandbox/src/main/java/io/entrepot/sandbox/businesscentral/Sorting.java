package io.entrepot.sandbox.businesscentral;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The order of {@code $orderby}; without one, the order in which entities were entered. */
record Sorting(List<Comparator<ObjectNode>> keys) {

    static Sorting of(EntitySet set, @Nullable String text) {
        return text == null
                ? new Sorting(List.of())
                : new Sorting(Stream.of(text.split(",", -1))
                        .map(key -> key(set, key.strip().split("\\s+", 2)))
                        .toList());
    }

    Stream<ObjectNode> apply(Stream<ObjectNode> entities) {
        return keys.stream()
                .reduce(Comparator::thenComparing)
                .map(entities::sorted)
                .orElse(entities);
    }

    private static Comparator<ObjectNode> key(EntitySet set, String[] words) {
        if (!set.properties().containsKey(words[0])) {
            throw ODataErrors.badRequest(
                    "Could not find a property named '" + words[0] + "' on type 'Microsoft.NAV." + set.type() + "'.");
        }
        Comparator<ObjectNode> rising =
                (one, other) -> compare(Entities.value(set, one, words[0]), Entities.value(set, other, words[0]));
        return words.length > 1 && words[1].equals("desc") ? rising.reversed() : rising;
    }

    private static int compare(JsonNode one, JsonNode other) {
        return one.isNumber()
                ? decimal(one).compareTo(decimal(other))
                : one.asString("").compareTo(other.asString(""));
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.decimalValue();
    }
}
