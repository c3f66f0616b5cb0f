package io.entrepot.governance.access;

/** The number of an access request. */
public record AccessRequestId(long value) {}
