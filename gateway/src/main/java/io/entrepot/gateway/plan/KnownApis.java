package io.entrepot.gateway.plan;

import java.util.Set;
import java.util.TreeSet;

/**
 * The APIs that a plan can single out: one that does not exist is a slip, and its numbers would never count.
 *
 * @param names the first parts of their paths
 */
public record KnownApis(Set<String> names) {

    void check(PlansProperties plans) {
        plans.plans()
                .forEach((name, plan) -> plan.apis().keySet().stream()
                        .filter(api -> !names.contains(api))
                        .forEach(api -> refuse(name, api)));
    }

    private void refuse(String plan, String api) {
        throw new IllegalArgumentException("plan %s singles out the API %s, which does not exist; there are %s"
                .formatted(plan, api, String.join(", ", new TreeSet<>(names))));
    }
}
