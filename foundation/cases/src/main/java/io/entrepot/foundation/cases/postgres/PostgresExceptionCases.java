package io.entrepot.foundation.cases.postgres;

import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.AuditEntry;
import io.entrepot.foundation.cases.CaseBody;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.CaseId;
import io.entrepot.foundation.cases.CaseKind;
import io.entrepot.foundation.cases.CaseReplay;
import io.entrepot.foundation.cases.CaseState;
import io.entrepot.foundation.cases.ExceptionCase;
import io.entrepot.foundation.cases.ExceptionCases;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Exception cases as rows, our own records as JSON. */
class PostgresExceptionCases implements ExceptionCases {

    private final CaseRows rows;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    PostgresExceptionCases(CaseRows rows, TransactionTemplate transaction, JsonMapper json) {
        this.rows = rows;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public void open(CaseKind kind, String subject, String detail, Object message) {
        var type = CaseReplay.typeOf(message.getClass());
        tell(kind, subject, detail, new CaseBody(type, json.writeValueAsString(message)));
    }

    @Override
    public void open(CaseKind kind, String subject, String detail, CaseBody body) {
        tell(kind, subject, detail, body);
    }

    @Override
    public void open(CaseKind kind, String subject, String detail) {
        tell(kind, subject, detail, null);
    }

    private void tell(CaseKind kind, String subject, String detail, @Nullable CaseBody body) {
        var isReplay = ReplayingCase.isComingToTheSameEnd(kind, subject, detail);
        rows.tell(new CaseRows.Telling(kind, subject, detail, body, isReplay ? 0 : 1));
    }

    @Override
    public void resolve(CaseKind kind, String subject, Actor actor, String reason) {
        transaction.executeWithoutResult(status -> rows.openOf(kind.code(), subject)
                .filter(id -> rows.close(id, CaseState.RESOLVED))
                .ifPresent(id -> rows.note(id, actor, AuditEntry.Action.RESOLVED, reason)));
    }

    @Override
    public Optional<ExceptionCase> find(CaseId id) {
        return rows.find(id);
    }

    @Override
    public List<ExceptionCase> list(CaseFilter filter, CaseId after, int limit) {
        return rows.list(filter, after, limit);
    }

    @Override
    public List<AuditEntry> audit(CaseId id) {
        return rows.audit(id);
    }
}
