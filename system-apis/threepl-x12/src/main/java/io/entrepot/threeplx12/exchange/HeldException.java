package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.cases.CaseReason;

/** Ends the reading of a transaction set with the reason why nothing of it can count. */
public class HeldException extends RuntimeException {

    private final CaseReason reason;

    public HeldException(CaseReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public CaseReason reason() {
        return reason;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
