package io.entrepot.foundation.cases.postgres;

import io.entrepot.foundation.cases.Actor;
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

    Replay replay(CaseId id, Actor actor) {
        return replay(id, actor, true);
    }

    /** A failure leaves no audit entry. */
    Replay replayQuietly(CaseId id, Actor actor) {
        return replay(id, actor, false);
    }

    private Replay replay(CaseId id, Actor actor, boolean audited) {
        var found = rows.find(id).orElse(null);
        if (found == null) {
            return new Replay.UnknownCase();
        }
        try {
            return withPatience(() -> Objects.requireNonNull(transaction.execute(status -> tried(id, actor, audited))));
        } catch (DataAccessResourceFailureException | TransactionException outage) {
            throw outage; // that says nothing about the message
        } catch (RuntimeException failed) {
            LOG.warn("Case {} ({} {}) failed again", id, found.kind(), found.subject(), failed);
            return noteFailure(id, actor, audited, reason(failed));
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

    private Replay tried(CaseId id, Actor actor, boolean audited) {
        if (!rows.claim(id)) {
            return new Replay.Refused("The case is being replayed.");
        }
        var told = rows.told(id); // before the message is read: what comes in between is then not taken for handled
        var found = rows.find(id).orElseThrow();
        if (!found.isOpen()) {
            return new Replay.Refused("The case is " + found.state() + ".");
        }
        var body = found.body();
        if (body == null) {
            return new Replay.Refused("The case has no message.");
        }
        return handlers.of(body)
                .map(handler -> handled(found, handler, told, actor, audited))
                .orElseGet(() -> new Replay.Refused("Nothing here handles a " + body.type() + " again."));
    }

    private Replay handled(ExceptionCase found, Runnable handler, long told, Actor actor, boolean audited) {
        var running = new Running(found);
        ScopedValue.where(RUNNING, running).run(handler);
        var failure = running.failure;
        if (failure == null) {
            return settle(found.id(), told, actor);
        }
        if (audited) {
            rows.note(found.id(), actor, Action.REPLAY_FAILED, failure);
        }
        return new Replay.StillOpen(failure);
    }

    /** What came in meanwhile could not be handled when it came, and waits for its own replay. */
    private Replay settle(CaseId id, long told, Actor actor) {
        if (rows.resolve(id, told)) {
            rows.note(id, actor, Action.REPLAYED, null);
            return new Replay.Resolved();
        }
        var now = rows.find(id).orElseThrow();
        if (!now.isOpen()) {
            throw new IllegalStateException("The case was closed while it was replayed.");
        }
        rows.note(id, actor, Action.REPLAYED, "A newer message came in meanwhile and is still open.");
        return new Replay.StillOpen(now.detail());
    }

    private Replay noteFailure(CaseId id, Actor actor, boolean audited, String reason) {
        transaction.executeWithoutResult(status -> {
            rows.explain(id, reason);
            if (audited) {
                rows.note(id, actor, Action.REPLAY_FAILED, reason);
            }
        });
        return new Replay.StillOpen(reason);
    }

    private static String reason(RuntimeException failed) {
        var said = failed.getMessage();
        return said == null || said.isBlank()
                ? "It failed with " + failed.getClass().getSimpleName() + "."
                : said;
    }
}
