package io.entrepot.developer.application;

/** Keeps who changed what. */
public interface AuditTrail {

    /** What was done to an application. */
    enum Action {
        REGISTERED,
        CHANGED,
        DELETED,
        SECRET_ROTATED,
        PREVIOUS_SECRET_ENDED
    }

    void note(Developer by, Action action, ApplicationId application);
}
