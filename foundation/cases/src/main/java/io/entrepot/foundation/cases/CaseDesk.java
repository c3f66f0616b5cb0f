package io.entrepot.foundation.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people do with cases; every action leaves an audit entry. */
public interface CaseDesk {

    /** Whether anything here can handle the message of this case again. */
    boolean isReplayable(ExceptionCase found);

    /** Whether that may be a message that a person has mended. */
    boolean isAmendable(ExceptionCase found);

    /** Hands the message to its handler again, in a transaction of its own. */
    Replay replay(CaseId id, Actor actor);

    /** Hands over a mended message instead; the case keeps the one that came, its history the mended one. */
    Replay replay(CaseId id, Amendment amendment, Actor actor);

    /** Replays the open cases of a kind, oldest first, each in a transaction of its own, so that one cannot spoil another. */
    Replay.Summary replayAll(String kind, CaseId after, int limit, Actor actor);

    /**
     * A later fact may have mended all cases of a kind. Those that fail again stay as they are, without an audit entry.
     *
     * @return how many were resolved
     */
    int replayMended(CaseKind kind, Actor actor);

    /** Gives the case to an owner, or to nobody; empty if there is no such case. */
    Optional<ExceptionCase> assign(CaseId id, @Nullable String owner, Actor actor);

    /** Ends the case without handling its message. */
    Closing discard(CaseId id, String reason, Actor actor);

    /** How ending a case went. */
    enum Closing {
        CLOSED,
        WAS_CLOSED_BEFORE,
        UNKNOWN
    }
}
