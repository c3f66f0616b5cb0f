package io.entrepot.governance.audit;

/** The number of an entry. */
public record AuditEntryId(long value) {}
