package io.entrepot.threeplx12.cases.desk;

import io.entrepot.foundation.cases.CaseKind;
import io.entrepot.threeplx12.cases.CaseReason;

/** A reason of ours as the shared desk knows it. */
record Kind(CaseReason reason) implements CaseKind {

    @Override
    public String name() {
        return reason.name();
    }

    /** What stops goods or spoils figures comes first. */
    @Override
    public Severity severity() {
        return switch (reason) {
            case ORDER_REFUSED, WRONG_ENVELOPE, WRONG_ADDRESS, FILE_CUT, UNKNOWN_ORDER, CONTROL_NUMBER_REUSED ->
                Severity.HIGH;
            case FILE_REPEATED -> Severity.LOW;
            default -> Severity.NORMAL;
        };
    }
}
