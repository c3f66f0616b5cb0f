package io.entrepot.developer.report;

import java.util.List;

/** What is known of the published contracts. */
public interface ContractReports {

    /** The newest revision of each version that is not retired, by name. */
    List<ContractRevision> newest();

    /** What these break, by contract. */
    List<LintFinding> findings();

    /** What changed from each revision to the next, and between the newest revisions of two major versions; by contract, the newest first. */
    List<ContractChange> changes();
}
