package io.entrepot.gateway.limit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Knows what each consumer is entitled to; the plans may change while calls are in work. */
class Plans {

    private volatile PlansProperties current;

    Plans(PlansProperties first) {
        this.current = first;
    }

    /** What a consumer may do; by itself for an API that the plan singles out. */
    Entitlement of(Consumer consumer, String api) {
        var plans = current;
        var name = plans.plans().containsKey(consumer.plan()) ? consumer.plan() : plans.smallestPlan();
        return entitlement(plans, name, consumer.name(), api);
    }

    /** What all senders of webhooks to one service may do together. */
    Entitlement ofWebhooks(String backend) {
        var plans = current;
        return entitlement(plans, plans.webhookPlan(), backend, "hooks");
    }

    PlansInForce inForce() {
        return PlansInForce.of(current);
    }

    /** Live buckets take changed numbers over only by a higher version, so that others are refused. */
    void replaceBy(PlansProperties next) {
        next.plans().forEach((name, plan) -> {
            var known = current.plans().get(name);
            if (known != null && !known.equals(plan) && known.version() >= plan.version()) {
                throw new IllegalArgumentException("plan " + name + " changed without a higher version");
            }
        });
        current = next;
    }

    private static Entitlement entitlement(PlansProperties plans, String name, String consumer, String api) {
        var plan = Objects.requireNonNull(plans.plans().get(name));
        var key = plan.singlesOut(api) ? key(name, "api", consumer) + ":" + api : key(name, "all", consumer);
        var allowance = new Allowance(key, plan.version(), plan.windowsOf(api));
        return new Entitlement(name, allowance, plan.concurrency());
    }

    /** A consumer's name cannot reach into another part of the key. */
    private static String key(String plan, String policy, String consumer) {
        return "v1:" + plan + ":" + policy + ":" + URLEncoder.encode(consumer, StandardCharsets.UTF_8);
    }
}
