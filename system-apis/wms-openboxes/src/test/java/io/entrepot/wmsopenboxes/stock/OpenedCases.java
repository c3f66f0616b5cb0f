package io.entrepot.wmsopenboxes.stock;

import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.AuditEntry;
import io.entrepot.foundation.cases.CaseBody;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.CaseId;
import io.entrepot.foundation.cases.CaseKind;
import io.entrepot.foundation.cases.ExceptionCase;
import io.entrepot.foundation.cases.ExceptionCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes which cases are opened, each in one line. */
final class OpenedCases implements ExceptionCases {

    private final List<String> opened = new ArrayList<>();

    List<String> opened() {
        return opened;
    }

    @Override
    public void open(CaseKind kind, String subject, String detail, Object message) {
        open(kind, subject, detail);
    }

    @Override
    public void open(CaseKind kind, String subject, String detail, CaseBody body) {
        open(kind, subject, detail);
    }

    @Override
    public void open(CaseKind kind, String subject, String detail) {
        opened.add(kind.code() + " " + subject + ": " + detail);
    }

    @Override
    public void resolve(CaseKind kind, String subject, Actor actor, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ExceptionCase> find(CaseId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ExceptionCase> list(CaseFilter filter, CaseId after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AuditEntry> audit(CaseId id) {
        throw new UnsupportedOperationException();
    }
}
