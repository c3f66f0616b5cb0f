package io.entrepot.gateway.limit;

/**
 * What one consumer gets out of its plan.
 *
 * @param concurrency how many calls may be in work at once
 */
record Entitlement(String plan, Allowance allowance, int concurrency) {}
