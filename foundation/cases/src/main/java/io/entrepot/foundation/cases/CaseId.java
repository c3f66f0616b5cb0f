package io.entrepot.foundation.cases;

/** Identifies a case within its service. */
public record CaseId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
