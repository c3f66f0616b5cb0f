package io.entrepot.foundation.contracts.lint;

/** Whether a broken rule fails the build. */
public enum Severity {
    ERROR,
    WARN
}
