package io.entrepot.servicedesk.cases;

/** Identifies a case within the service that keeps it. */
public record CaseId(long value) {}
