package io.entrepot.foundation.cases;

/** Whether a case still waits for someone. */
public enum CaseState {
    OPEN,
    RESOLVED,
    DISCARDED
}
