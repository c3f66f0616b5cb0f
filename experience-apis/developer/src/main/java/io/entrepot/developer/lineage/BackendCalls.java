package io.entrepot.developer.lineage;

/** Calls of backends, summed up by the governance API. */
public interface BackendCalls {

    BackendCallSums sums(BackendCallQuestion question);
}
