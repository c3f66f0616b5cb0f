package io.entrepot.developer.plan.gateway;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.developer.plan.Plan;
import io.entrepot.developer.plan.Plans;
import io.entrepot.developer.plan.Windows;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plans on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PlansMessage(String smallest, Map<String, Numbers> plans) {

    /** What one plan allows. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Numbers(long version, Quotas windows, int concurrency, Map<String, Quotas> apis) {

        Plan toPlan(String name) {
            var singledOut = new TreeMap<String, Windows>();
            apis.forEach((api, quotas) -> singledOut.put(api, quotas.toWindows()));
            return new Plan(name, version, windows.toWindows(), concurrency, singledOut);
        }
    }

    /** How many calls, by window. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Quotas(long burst, @Nullable Long hour, @Nullable Long day) {

        Windows toWindows() {
            return new Windows(burst, hour, day);
        }
    }

    Plans toPlans() {
        return new Plans(
                smallest,
                plans.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, plan -> plan.getValue().toPlan(plan.getKey()))));
    }
}
