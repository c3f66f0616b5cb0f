package io.entrepot.carriereasypost.tracking.desk;

import io.entrepot.carriereasypost.tracking.Finding;
import io.entrepot.carriereasypost.tracking.Findings;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.ExceptionCase;
import io.entrepot.foundation.cases.ExceptionCases;
import org.springframework.stereotype.Component;

/** Opens a case for each finding; the network tells whole histories again and again, and what is settled stays settled. */
@Component
class DeskFindings implements Findings {

    private final ExceptionCases cases;

    DeskFindings(ExceptionCases cases) {
        this.cases = cases;
    }

    @Override
    public void tell(Finding finding) {
        var sighting = finding.sighting();
        if (isSettled(finding)) {
            return;
        }
        if (sighting == null) {
            cases.open(finding.kind(), finding.subject(), finding.detail());
        } else {
            cases.open(finding.kind(), finding.subject(), finding.detail(), sighting);
        }
    }

    private boolean isSettled(Finding finding) {
        var told = cases.list(CaseFilter.about(finding.kind(), finding.subject()));
        return !told.isEmpty() && told.stream().noneMatch(ExceptionCase::isOpen);
    }
}
