package io.entrepot.foundation.contracts.lint;

/**
 * A rule that a document breaks.
 *
 * @param place the path to what breaks it, in the form of JSONPath
 */
public record Violation(Severity severity, String rule, String place, String message) {

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return "%s [%s] %s (%s)".formatted(severity == Severity.ERROR ? "error" : "warning", rule, message, place);
    }
}
