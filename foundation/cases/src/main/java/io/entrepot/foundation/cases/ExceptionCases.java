package io.entrepot.foundation.cases;

import java.util.List;
import java.util.Optional;

/**
 * What could not be understood, with the message itself, so that nothing is lost and nothing is guessed. Opening and
 * resolving join the running transaction.
 *
 * <p>While a case is open, the same kind and subject told again is an occurrence of it, and only the newest message is
 * kept. That is right for a message that makes the earlier one void, such as a snapshot; where every message counts, such
 * as a movement, the subject names the message.
 */
public interface ExceptionCases {

    /** Opens a case, or notes one more occurrence with the newest message, one of our own records. */
    void open(CaseKind kind, String subject, String detail, Object message);

    /** Opens a case whose message is kept in the words in which it came. */
    void open(CaseKind kind, String subject, String detail, CaseBody body);

    /** Opens a case that has no message. */
    void open(CaseKind kind, String subject, String detail);

    /** A later fact mended it; nothing happens where no such case is open. */
    void resolve(CaseKind kind, String subject, Actor actor, String reason);

    Optional<ExceptionCase> find(CaseId id);

    /** The next cases that fit, oldest first. */
    List<ExceptionCase> list(CaseFilter filter, CaseId after, int limit);

    /** What was done with a case, oldest first. */
    List<AuditEntry> audit(CaseId id);

    /** The first cases that fit, oldest first. */
    default List<ExceptionCase> list(CaseFilter filter) {
        return list(filter, new CaseId(0), Integer.MAX_VALUE);
    }
}
