package io.entrepot.developer.report;

/**
 * A rule that a contract breaks.
 *
 * @param place the path to what breaks it, in the form of JSONPath
 */
public record LintFinding(ContractRevision contract, Severity severity, String rule, String place, String message) {

    /** Whether a broken rule keeps a contract from being published. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
