package io.entrepot.governance.audit;

/** An entry as it is written, before the thing is done. */
public record NewAuditEntry(String consumer, String application, String action, String person) {}
