package io.entrepot.foundation.cases.postgres;

import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.Amendment;
import io.entrepot.foundation.cases.AuditEntry.Action;
import io.entrepot.foundation.cases.CaseId;
import io.entrepot.foundation.cases.CaseKind;
import io.entrepot.foundation.cases.ExceptionCase;
import io.entrepot.foundation.cases.Replay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handles the message of one case again. The case itself is not locked while its handler runs, as a handler that opens a case locks
 * other rows first; a lock of its own keeps a second replay away.
 */
class ReplayingCase {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayingCase.class);
    private static final int TRIES = 3;
    private static final ScopedValue<Running> RUNNING = ScopedValue.newInstance();

    private final CaseRows rows;
    private final TransactionTemplate transaction;
    private final ReplayHandlers handlers;

    ReplayingCase(CaseRows rows, TransactionTemplate transaction, ReplayHandlers handlers) {
        this.rows = rows;
        this.transaction = transaction;
        this.handlers = handlers;
    }

    /** Whether what is told now is what the case in work says already; its replay has failed then. */
    static boolean isComingToTheSameEnd(CaseKind kind, String subject, String detail) {
        return RUNNING.isBound() && RUNNING.get().ends(kind, subject, detail);
    }

    /** Remembers the case in work and how it failed. */
    private static final class Running {
        private final ExceptionCase found;
        private @Nullable String failure;

        private Running(ExceptionCase found) {
            this.found = found;
        }

        private boolean ends(CaseKind kind, String subject, String detail) {
            var isTheSame = found.isOf(kind) && found.subject().equals(subject);
            if (isTheSame) {
                failure = detail;
            }
            return isTheSame;
        }
    }

    /**
     * One try to handle the message of a case.
     *
     * @param isQuiet whether a failure leaves no audit entry
     * @param amendment what takes the place of the message that came
     */
    record Attempt(
            CaseId id,
            Actor actor,
            boolean isQuiet,
            @Nullable Amendment amendment) {

        static Attempt at(CaseId id, Actor actor) {
            return new Attempt(id, actor, false, null);
        }

        Attempt quiet() {
            return new Attempt(id, actor, true, amendment);
        }

        Attempt with(Amendment instead) {
            return new Attempt(id, actor, isQuiet, instead);
        }
    }

    Replay replay(Attempt attempt) {
        var found = rows.find(attempt.id()).orElse(null);
        if (found == null) {
            return new Replay.UnknownCase();
        }
        try {
            return withPatience(() -> Objects.requireNonNull(transaction.execute(status -> tried(attempt))));
        } catch (DataAccessResourceFailureException | TransactionException outage) {
            throw outage; // that says nothing about the message
        } catch (RuntimeException failed) {
            LOG.warn("Case {} ({} {}) failed again", found.id(), found.kind(), found.subject(), failed);
            return noteFailure(attempt, reason(failed));
        }
    }

    private interface Trial {
        Replay run();
    }

    /** Two that wait for each other's rows: one of them is asked to come again. */
    private static Replay withPatience(Trial trial) {
        for (int left = TRIES; ; left--) {
            try {
                return trial.run();
            } catch (PessimisticLockingFailureException blocked) {
                if (left == 1) {
                    throw blocked;
                }
            }
        }
    }

    private Replay tried(Attempt attempt) {
        if (!rows.claim(attempt.id())) {
            return new Replay.Refused("The case is being replayed.");
        }
        var told =
                rows.told(attempt.id()); // before the message is read: what comes in between is not taken for handled
        var found = rows.find(attempt.id()).orElseThrow();
        if (!found.isOpen()) {
            return new Replay.Refused("The case is " + found.state() + ".");
        }
        var body = found.body();
        if (body == null) {
            return new Replay.Refused("The case has no message.");
        }
        var handler = handlers.of(body).orElse(null);
        if (handler == null) {
            return new Replay.Refused("Nothing here handles a " + body.type() + " again.");
        }
        if (attempt.amendment() != null && !handler.isAmendable()) {
            return new Replay.Refused("A message of type " + body.type()
                    + " cannot be amended: mend the cause and replay it as it came.");
        }
        noteAmendment(attempt);
        return handled(attempt, found, () -> handlers.handle(handler, body, attempt.amendment()), told);
    }

    private Replay handled(Attempt attempt, ExceptionCase found, Runnable work, long told) {
        var running = new Running(found);
        ScopedValue.where(RUNNING, running).run(work);
        var failure = running.failure;
        if (failure == null) {
            return settle(attempt, told);
        }
        noteFailed(attempt, failure);
        return new Replay.StillOpen(failure);
    }

    /** What came in meanwhile could not be handled when it came, and waits for its own replay. */
    private Replay settle(Attempt attempt, long told) {
        if (rows.resolve(attempt.id(), told)) {
            rows.note(attempt.id(), attempt.actor(), Action.REPLAYED, null);
            return new Replay.Resolved();
        }
        var now = rows.find(attempt.id()).orElseThrow();
        if (!now.isOpen()) {
            throw new IllegalStateException("The case was closed while it was replayed.");
        }
        var why = "A newer message came in meanwhile and is still open.";
        rows.note(attempt.id(), attempt.actor(), Action.REPLAYED, why);
        return new Replay.StillOpen(now.detail());
    }

    /** What the handler did is undone by now, the note on a mended message too. */
    private Replay noteFailure(Attempt attempt, String reason) {
        transaction.executeWithoutResult(status -> {
            rows.explain(attempt.id(), reason);
            noteAmendment(attempt);
            noteFailed(attempt, reason);
        });
        return new Replay.StillOpen(reason);
    }

    private void noteAmendment(Attempt attempt) {
        if (attempt.amendment() != null) {
            rows.note(attempt.id(), attempt.actor(), attempt.amendment());
        }
    }

    private void noteFailed(Attempt attempt, String reason) {
        if (!attempt.isQuiet()) {
            rows.note(attempt.id(), attempt.actor(), Action.REPLAY_FAILED, reason);
        }
    }

    private static String reason(RuntimeException failed) {
        var said = failed.getMessage();
        return said == null || said.isBlank()
                ? "It failed with " + failed.getClass().getSimpleName() + "."
                : said;
    }
}
