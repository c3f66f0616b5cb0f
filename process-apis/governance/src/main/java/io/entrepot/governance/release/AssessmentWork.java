package io.entrepot.governance.release;

/** Where assessments are made, apart from the calls that ask for them. */
public interface AssessmentWork {

    /** Has an assessment made that was asked for, and waits for it a few seconds. */
    void make(BackendReleaseId id);
}
