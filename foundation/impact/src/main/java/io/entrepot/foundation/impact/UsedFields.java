package io.entrepot.foundation.impact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Paths of fields as a tree, so that a schema can be walked along them; a star stands for all that there is. */
record UsedFields(Map<String, UsedFields> inner) {

    private static final String ALL = "*";
    private static final UsedFields NONE = new UsedFields(Map.of());

    static UsedFields of(Collection<String> paths) {
        var fields = new UsedFields(new TreeMap<>());
        paths.forEach(path -> fields.add(List.of(path.split("\\.", -1))));
        return fields;
    }

    private void add(List<String> steps) {
        if (!steps.isEmpty()) {
            inner.computeIfAbsent(steps.getFirst(), absent -> new UsedFields(new TreeMap<>()))
                    .add(steps.subList(1, steps.size()));
        }
    }

    boolean isAll() {
        return inner.containsKey(ALL);
    }

    boolean has(String name) {
        return isAll() || inner.containsKey(name);
    }

    UsedFields at(String name) {
        return isAll() ? this : inner.getOrDefault(name, NONE);
    }
}
