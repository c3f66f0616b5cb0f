package io.entrepot.gateway.limit;

/** Keeps the count of every allowance; always answers, and at once. */
public interface Quotas {

    /** Takes one call out of the allowance, if there is one left. */
    Verdict take(Allowance allowance);
}
