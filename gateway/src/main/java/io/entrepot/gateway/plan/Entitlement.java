package io.entrepot.gateway.plan;

import java.util.stream.Collectors;

/**
 * What one consumer gets out of its plan.
 *
 * @param concurrency how many calls may be in work at once
 * @param policies all of it, as the field {@code RateLimit-Policy} tells it
 */
public record Entitlement(String plan, Allowance allowance, int concurrency, String policies) {

    /** How the limit on calls in work is called where windows are called by their names. */
    public static final String CONCURRENCY = "concurrency";

    public static Entitlement of(String plan, Allowance allowance, int concurrency) {
        var windows = allowance.windows().stream().map(Entitlement::policy).collect(Collectors.joining(", "));
        var inWork = "\"" + CONCURRENCY + "\";q=" + concurrency + ";qu=\"concurrent-requests\"";
        return new Entitlement(plan, allowance, concurrency, windows + ", " + inWork);
    }

    private static String policy(Window window) {
        return "\"" + window.name() + "\";q=" + window.quota() + ";w="
                + window.span().length().toSeconds();
    }
}
