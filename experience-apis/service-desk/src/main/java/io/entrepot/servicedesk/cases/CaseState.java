package io.entrepot.servicedesk.cases;

/** Whether a case still waits for someone. */
public enum CaseState {
    OPEN,
    RESOLVED,
    DISCARDED
}
