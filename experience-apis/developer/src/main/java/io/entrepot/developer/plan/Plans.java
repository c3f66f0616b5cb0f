package io.entrepot.developer.plan;

import java.util.Map;
import java.util.Objects;

/** The plans that are in force where a call came in. */
public record Plans(String smallest, Map<String, Plan> byName) {

    public Plans {
        byName = Map.copyOf(byName);
        if (!byName.containsKey(smallest)) {
            throw new IllegalArgumentException("the smallest plan is not among the plans");
        }
    }

    /** What counts for who has the plan of this name: where there is no such plan, the smallest. */
    public Plan of(String name) {
        return Objects.requireNonNull(byName.getOrDefault(name, byName.get(smallest)));
    }
}
