package io.entrepot.governance.lineage;

import java.util.List;

/**
 * From an operation of ours down to one of a backend.
 *
 * @param system the system API that called
 * @param operation of its backend
 * @param entry the operation at which the call came in
 */
public record CallPath(String system, String operation, String entry, String consumer) {

    private static final int NAMES = 4;

    public static CallPath of(List<String> names) {
        if (names.size() != NAMES) {
            throw new IllegalArgumentException("a path has " + NAMES + " names, not " + names.size());
        }
        return new CallPath(names.get(0), names.get(1), names.get(2), names.get(3));
    }

    public List<String> names() {
        return List.of(system, operation, entry, consumer);
    }
}
