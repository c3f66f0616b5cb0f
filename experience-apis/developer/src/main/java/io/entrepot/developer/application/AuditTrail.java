package io.entrepot.developer.application;

/** Keeps who changed what. */
public interface AuditTrail {

    /** What is done to an application. */
    enum Action {
        REGISTERED,
        CHANGED,
        DELETED,
        SECRET_ROTATED,
        PREVIOUS_SECRET_ENDED
    }

    /** Writes down what is about to be done; fails where that is not possible, so that nothing is done unrecorded. */
    Entry begin(Developer by, Action action, ApplicationId application);

    /** What was written down. */
    interface Entry {

        /** Notes what became of it; while nobody did, it is not known. */
        void end(boolean done);
    }
}
