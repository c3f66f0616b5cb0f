package io.entrepot.developer.plan.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The group of a partner on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record GroupMessage(
        String id,
        String name,
        @Nullable String description,
        @Nullable Map<String, List<String>> attributes) {

    private static final String PLAN = "plan";

    GroupMessage {
        attributes = Objects.requireNonNullElse(attributes, Map.of());
    }

    /** Empty where it has none. */
    String plan() {
        var values = Objects.requireNonNull(attributes).getOrDefault(PLAN, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    GroupMessage withPlan(String plan) {
        var changed = new HashMap<>(Objects.requireNonNull(attributes));
        changed.put(PLAN, List.of(plan));
        return new GroupMessage(id, name, description, changed);
    }
}
