package io.entrepot.developer.audit;

/** All that was ever done to applications. */
public interface AuditedActions {

    /** Oldest first. */
    AuditPage list(AuditPage.Query query);
}
