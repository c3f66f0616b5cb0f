package io.entrepot.developer.audit;

/** All that was ever done to applications and plans. */
public interface AuditedActions {

    /** Oldest first. */
    AuditPage list(AuditPage.Query query);
}
