package io.entrepot.developer.plan.gateway;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.developer.plan.Limits;
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
    record Numbers(long version, Quotas windows, int concurrency, Map<String, QuotasOfApi> apis) {

        Plan toPlan(String name) {
            var singledOut = new TreeMap<String, Limits>();
            apis.forEach((api, quotas) -> singledOut.put(api, quotas.toLimits()));
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

    /** What one API has instead. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record QuotasOfApi(
            long burst, @Nullable Long hour, @Nullable Long day, int concurrency) {

        Limits toLimits() {
            return new Limits(new Windows(burst, hour, day), concurrency);
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
