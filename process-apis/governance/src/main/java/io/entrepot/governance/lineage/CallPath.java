package io.entrepot.governance.lineage;

/**
 * From an operation of ours down to one of a backend.
 *
 * @param system the system API that called
 * @param operation of its backend
 * @param entry the operation at which the call came in
 */
public record CallPath(String system, String operation, String entry, String consumer) {}
