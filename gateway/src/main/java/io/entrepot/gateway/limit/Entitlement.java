package io.entrepot.gateway.limit;

/**
 * What one consumer gets out of its plan.
 *
 * @param concurrency how many calls may be in work at once
 * @param policies all of it, as the field {@code RateLimit-Policy} tells it
 */
record Entitlement(String plan, Allowance allowance, int concurrency, String policies) {

    static Entitlement of(String plan, Allowance allowance, int concurrency) {
        return new Entitlement(plan, allowance, concurrency, RateLimitFields.policies(allowance, concurrency));
    }
}
