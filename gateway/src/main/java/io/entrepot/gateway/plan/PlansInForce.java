package io.entrepot.gateway.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The plans as they are told to a service: what counts here, worked out, so that nobody else needs the rules for it.
 *
 * @param smallest for who has no plan, or one that is not listed
 */
record PlansInForce(String smallest, Map<String, Numbers> plans) {

    /** What one plan allows, by window; APIs that are singled out have all of their windows, and what may be in work at once. */
    record Numbers(long version, Map<String, Long> windows, int concurrency, Map<String, Map<String, Long>> apis) {

        static Numbers of(Plan plan) {
            var apis = plan.apis().keySet().stream().collect(Collectors.toMap(api -> api, api -> ofApi(plan, api)));
            return new Numbers(plan.version(), byName(plan.windows()), plan.concurrency(), apis);
        }

        private static Map<String, Long> ofApi(Plan plan, String api) {
            var numbers = byName(plan.windowsOf(api));
            numbers.put(Entitlement.CONCURRENCY, (long) plan.concurrencyOf(api));
            return numbers;
        }

        private static Map<String, Long> byName(List<Window> windows) {
            var quotas = new LinkedHashMap<String, Long>();
            windows.forEach(window -> quotas.put(window.name(), window.quota()));
            return quotas;
        }
    }

    static PlansInForce of(PlansProperties properties) {
        var plans = properties.plans().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Numbers.of(entry.getValue())));
        return new PlansInForce(properties.smallestPlan(), plans);
    }
}
