package io.entrepot.governance.release;

/** The number of a release. */
public record BackendReleaseId(long value) {}
