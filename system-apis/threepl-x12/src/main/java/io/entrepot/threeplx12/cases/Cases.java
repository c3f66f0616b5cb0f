package io.entrepot.threeplx12.cases;

/** The cases that wait for a person; opening and resolving join the running transaction. */
public interface Cases {

    /** Opens a case; the same reason and subject told again is one case. */
    void open(CaseReason reason, String subject, String detail, Evidence evidence);

    /** A later fact mended it; nothing happens where no such case is open. */
    void resolve(CaseReason reason, String subject, String why);
}
