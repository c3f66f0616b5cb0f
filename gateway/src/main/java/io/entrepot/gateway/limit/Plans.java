package io.entrepot.gateway.limit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Knows what each consumer is entitled to. */
class Plans {

    private final PlansProperties plans;

    Plans(PlansProperties plans) {
        this.plans = plans;
    }

    /** What a consumer may do; by itself for an API that the plan singles out. */
    Entitlement of(Consumer consumer, String api) {
        var name = plans.plans().containsKey(consumer.plan()) ? consumer.plan() : plans.smallestPlan();
        return entitlement(name, consumer.name(), api);
    }

    /** What all senders of webhooks to one service may do together. */
    Entitlement ofWebhooks(String backend) {
        return entitlement(plans.webhookPlan(), backend, "hooks");
    }

    private Entitlement entitlement(String name, String consumer, String api) {
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
