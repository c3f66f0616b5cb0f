package io.entrepot.sandbox.shiphero;

import java.util.Map;
import java.util.TreeMap;

/** Gives out numbers per kind of thing, and counts changes on the way. */
final class Series {

    private static final int FIRST = 1_000_001;

    private final Map<String, Integer> last = new TreeMap<>();
    private long changes;

    int next(String kind) {
        changes++;
        return last.merge(kind, FIRST, (number, _) -> number + 1);
    }

    void changed() {
        changes++;
    }

    long changes() {
        return changes;
    }

    Map<String, Integer> save() {
        return Map.copyOf(last);
    }

    void restore(Map<String, Integer> saved) {
        changes++;
        last.clear();
        last.putAll(saved);
    }
}
