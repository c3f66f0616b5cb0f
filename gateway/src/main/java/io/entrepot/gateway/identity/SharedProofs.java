package io.entrepot.gateway.identity;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The memory of used proofs that all replicas share. */
public interface SharedProofs {

    /** Whether no replica has seen the proof yet; from now on all of them have, for as long as it counts. */
    CompletableFuture<Boolean> isFirstUse(String proof, Duration life);
}
