package io.entrepot.foundation.cases.postgres;

import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.Amendment;
import io.entrepot.foundation.cases.AuditEntry.Action;
import io.entrepot.foundation.cases.CaseDesk;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.CaseId;
import io.entrepot.foundation.cases.CaseKind;
import io.entrepot.foundation.cases.CaseReplay;
import io.entrepot.foundation.cases.CaseState;
import io.entrepot.foundation.cases.ExceptionCase;
import io.entrepot.foundation.cases.Replay;
import io.entrepot.foundation.cases.postgres.ReplayingCase.Attempt;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes cases and notes who did it, in one transaction. */
class PostgresCaseDesk implements CaseDesk {

    private static final int AT_ONCE = 500;

    private final CaseRows rows;
    private final ReplayingCase replaying;
    private final ReplayHandlers handlers;
    private final TransactionTemplate transaction;

    PostgresCaseDesk(CaseRows rows, ReplayingCase replaying, ReplayHandlers handlers, TransactionTemplate transaction) {
        this.rows = rows;
        this.replaying = replaying;
        this.handlers = handlers;
        this.transaction = transaction;
    }

    @Override
    public boolean isReplayable(ExceptionCase found) {
        return handler(found).isPresent();
    }

    @Override
    public boolean isAmendable(ExceptionCase found) {
        return handler(found).filter(CaseReplay::isAmendable).isPresent();
    }

    private Optional<CaseReplay<?>> handler(ExceptionCase found) {
        var body = found.body();
        return found.isOpen() && body != null ? handlers.of(body) : Optional.empty();
    }

    @Override
    public Replay replay(CaseId id, Actor actor) {
        return replaying.replay(Attempt.at(id, actor));
    }

    @Override
    public Replay replay(CaseId id, Amendment amendment, Actor actor) {
        return replaying.replay(Attempt.at(id, actor).with(amendment));
    }

    @Override
    public Replay.Summary replayAll(String kind, CaseId after, int limit, Actor actor) {
        var found = openOf(kind, after, limit + 1);
        var batch = found.subList(0, Math.min(limit, found.size()));
        var resolved = (int) batch.stream()
                .filter(one -> replay(one.id(), actor) instanceof Replay.Resolved)
                .count();
        var last = batch.isEmpty() ? after : batch.getLast().id();
        return new Replay.Summary(resolved, batch.size() - resolved, last, found.size() > limit);
    }

    @Override
    public int replayMended(CaseKind kind, Actor actor) {
        int resolved = 0;
        var batch = openOf(kind.code(), new CaseId(0), AT_ONCE);
        while (!batch.isEmpty()) {
            resolved += (int) batch.stream()
                    .filter(one -> replaying.replay(Attempt.at(one.id(), actor).quiet()) instanceof Replay.Resolved)
                    .count();
            batch = openOf(kind.code(), batch.getLast().id(), AT_ONCE);
        }
        return resolved;
    }

    private List<ExceptionCase> openOf(String kind, CaseId after, int limit) {
        return rows.list(new CaseFilter(CaseState.OPEN, kind, null, null), after, limit);
    }

    @Override
    public Optional<ExceptionCase> assign(CaseId id, @Nullable String owner, Actor actor) {
        transaction.executeWithoutResult(status -> {
            if (rows.assign(id, owner)) {
                rows.note(id, actor, Action.ASSIGNED, owner == null ? "to nobody" : "to " + owner);
            }
        });
        return rows.find(id);
    }

    @Override
    public Closing discard(CaseId id, String reason, Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (rows.close(id, CaseState.DISCARDED)) {
                rows.note(id, actor, Action.DISCARDED, reason);
                return Closing.CLOSED;
            }
            return rows.find(id).isPresent() ? Closing.WAS_CLOSED_BEFORE : Closing.UNKNOWN;
        }));
    }
}
