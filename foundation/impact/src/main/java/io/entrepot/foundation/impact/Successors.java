package io.entrepot.foundation.impact;

import io.entrepot.foundation.contracts.compatibility.Endpoint;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where operations of the older document are in the newer one: where we were told, or where only the version in the path differs. */
final class Successors {

    private final Map<String, Endpoint> after;
    private final Map<String, Endpoint> byVersionlessName;
    private final Map<String, String> moves;

    Successors(Map<String, Endpoint> after, Map<String, String> moves) {
        this.after = after;
        this.byVersionlessName = after.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> versionless(entry.getKey()), Map.Entry::getValue, (one, other) -> one));
        this.moves = moves.entrySet().stream()
                .collect(Collectors.toMap(move -> Endpoint.key(move.getKey()), move -> Endpoint.key(move.getValue())));
        this.moves.values().stream()
                .filter(target -> !after.containsKey(target))
                .findFirst()
                .ifPresent(target -> {
                    throw new IllegalArgumentException("the newer document has no operation " + target);
                });
    }

    Optional<Endpoint> moved(String key) {
        return Optional.ofNullable(moves.get(key)).map(after::get);
    }

    Optional<Endpoint> renumbered(String key) {
        return Optional.ofNullable(byVersionlessName.get(versionless(key)));
    }

    /** The same for all versions that a path may name: {@code /v2/}, {@code /v1.0/}, {@code /2020-07-01/}. */
    private static String versionless(String key) {
        return key.replaceAll("/(v\\d+(\\.\\d+)*|\\d{4}-\\d{2}-\\d{2})(?=/|$)", "/{version}");
    }

    /** One that ends alike, to be looked at by whoever writes down what moved. */
    Optional<Endpoint> resembling(String key) {
        return after.entrySet().stream()
                .filter(entry -> endsAlike(key, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean endsAlike(String one, String other) {
        var first = lastWords(one);
        var second = lastWords(other);
        return one.split(" ", 2)[0].equals(other.split(" ", 2)[0])
                && one.endsWith("}") == other.endsWith("}")
                && (first.endsWith(second) || second.endsWith(first));
    }

    private static String lastWords(String key) {
        List<String> words = Arrays.stream(key.split("/", -1))
                .filter(step -> !step.startsWith("{"))
                .toList();
        return words.getLast().toLowerCase(Locale.ROOT);
    }
}
