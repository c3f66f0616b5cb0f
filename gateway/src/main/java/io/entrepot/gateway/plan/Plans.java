package io.entrepot.gateway.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Knows what each consumer is entitled to; the plans may change while calls are in work. */
public class Plans {

    /** Far more than call at a time; whoever is forgotten is worked out anew. */
    private static final int REMEMBERED = 20_000;

    private final KnownApis apis;

    /** As they were in force last, those that are gone included: live buckets outlive them. */
    private final Map<String, Plan> lastInForce = new ConcurrentHashMap<>();

    private volatile Remembering current;

    /** Refuses plans that single out what does not exist. */
    Plans(PlansProperties first, KnownApis apis) {
        apis.check(first);
        this.apis = apis;
        this.lastInForce.putAll(first.plans());
        this.current = Remembering.of(first);
    }

    /** Plans with what they mean for those who called lately. */
    private record Remembering(PlansProperties plans, Cache<Asked, Entitlement> known) {

        static Remembering of(PlansProperties plans) {
            return new Remembering(
                    plans, Caffeine.newBuilder().maximumSize(REMEMBERED).build());
        }

        Entitlement of(Consumer consumer, String api) {
            return known.get(new Asked(consumer, api), this::workedOut);
        }

        private Entitlement workedOut(Asked asked) {
            var wanted = asked.consumer().plan();
            var name = plans.plans().containsKey(wanted) ? wanted : plans.smallestPlan();
            return entitlement(plans, name, asked.consumer().name(), asked.api());
        }
    }

    private record Asked(Consumer consumer, String api) {}

    /** What the caller with the checked token may do. */
    public Entitlement ofCaller(String api) {
        return of(Consumer.ofToken(), api);
    }

    /** What a consumer may do; by itself for an API that the plan singles out. */
    Entitlement of(Consumer consumer, String api) {
        return current.of(consumer, api);
    }

    /** What all senders of webhooks to one service may do together. */
    public Entitlement ofWebhooks(String backend) {
        var plans = current;
        return plans.of(Consumer.ofWebhooks(backend, plans.plans().webhookPlan()), "hooks");
    }

    /** For a service that explains plans: it is told those in force, with the call. */
    public HandlerFilterFunction<ServerResponse, ServerResponse> told() {
        return new TellingPlans(() -> PlansInForce.of(current.plans()));
    }

    /** Live buckets take changed numbers over only by a higher version, so that others are refused. */
    void replaceBy(PlansProperties next) {
        apis.check(next);
        next.plans().forEach((name, plan) -> {
            var known = lastInForce.get(name);
            if (known != null && !known.equals(plan) && known.version() >= plan.version()) {
                throw new IllegalArgumentException("plan " + name + " changed without a higher version");
            }
        });
        lastInForce.putAll(next.plans());
        current = Remembering.of(next);
    }

    private static Entitlement entitlement(PlansProperties plans, String name, String consumer, String api) {
        var plan = Objects.requireNonNull(plans.plans().get(name));
        var key = plan.singlesOut(api) ? key(name, "api", consumer) + ":" + api : key(name, "all", consumer);
        var allowance = new Allowance(key, plan.version(), plan.windowsOf(api));
        return Entitlement.of(name, allowance, plan.concurrencyOf(api));
    }

    /** A consumer's name cannot reach into another part of the key. */
    private static String key(String plan, String policy, String consumer) {
        return "v1:" + plan + ":" + policy + ":" + URLEncoder.encode(consumer, StandardCharsets.UTF_8);
    }
}
