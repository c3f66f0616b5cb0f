package io.entrepot.governance.access;

/** A request as it is made. */
public record NewAccessRequest(String consumer, String application, String scope, String reason, String requestedBy) {}
