package io.entrepot.gateway.limit;

import io.entrepot.gateway.plan.Allowance;
import java.util.concurrent.CompletableFuture;

/** Keeps the count of every allowance for all replicas together, in a store that may be slow or away. */
public interface SharedQuotas {

    /** Takes one call out of the allowance; fails when the store does not answer. */
    CompletableFuture<Verdict> take(Allowance allowance);
}
