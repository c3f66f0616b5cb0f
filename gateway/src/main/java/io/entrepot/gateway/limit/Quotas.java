package io.entrepot.gateway.limit;

import io.entrepot.gateway.plan.Allowance;

/** Keeps the count of every allowance; always answers, and at once. */
public interface Quotas {

    /** Takes one call out of the allowance, if there is one left. */
    Verdict take(Allowance allowance);
}
