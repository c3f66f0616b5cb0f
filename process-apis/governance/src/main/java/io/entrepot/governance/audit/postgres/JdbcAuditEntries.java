package io.entrepot.governance.audit.postgres;

import io.entrepot.governance.audit.AuditEntries;
import io.entrepot.governance.audit.AuditEntry;
import io.entrepot.governance.audit.AuditEntryId;
import io.entrepot.governance.audit.AuditFilter;
import io.entrepot.governance.audit.NewAuditEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds rows for entries and outcomes, and changes none. */
@Repository
class JdbcAuditEntries implements AuditEntries {

    private static final String SELECT = """
            SELECT entry.*, outcome.done, outcome.at AS outcome_at
            FROM audit_entry entry LEFT JOIN audit_outcome outcome ON outcome.entry = entry.id
            """;
    private static final String LIST = SELECT + """
            WHERE entry.id > :after
                AND (:consumer::text IS NULL OR consumer = :consumer)
                AND (:application::text IS NULL OR application = :application)
                AND (:since::timestamptz IS NULL OR entry.at >= :since)
                AND (:until::timestamptz IS NULL OR entry.at < :until)
            ORDER BY entry.id LIMIT :limit""";
    private static final String RECORD = """
            INSERT INTO audit_entry (consumer, application, action, detail, person, at)
            VALUES (:consumer, :application, :action, :detail, :person, :at)
            RETURNING id""";
    private static final String NOTE = """
            INSERT INTO audit_outcome (entry, done, at)
            SELECT id, :done, :at FROM audit_entry WHERE id = :id
            ON CONFLICT DO NOTHING""";

    private final JdbcClient jdbc;

    JdbcAuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public AuditEntry record(NewAuditEntry entry, Instant at) {
        var id = jdbc.sql(RECORD)
                .param("consumer", entry.consumer())
                .param("application", entry.application())
                .param("action", entry.action())
                .param("detail", entry.detail())
                .param("person", entry.person())
                .param("at", utc(at))
                .query(Long.class)
                .single();
        return find(new AuditEntryId(id)).orElseThrow();
    }

    @Override
    public Optional<AuditEntry> note(AuditEntryId id, AuditEntry.Outcome outcome) {
        jdbc.sql(NOTE)
                .param("id", id.value())
                .param("done", outcome.done())
                .param("at", utc(outcome.at()))
                .update();
        return find(id);
    }

    @Override
    public List<AuditEntry> list(AuditFilter filter, AuditEntryId after, int limit) {
        return jdbc.sql(LIST)
                .param("after", after.value())
                .param("consumer", filter.consumer())
                .param("application", filter.application())
                .param("since", utc(filter.since()))
                .param("until", utc(filter.until()))
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    private Optional<AuditEntry> find(AuditEntryId id) {
        return jdbc.sql(SELECT + "WHERE entry.id = :id")
                .param("id", id.value())
                .query((row, number) -> entry(row))
                .optional();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                new AuditEntryId(row.getLong("id")),
                row.getString("consumer"),
                row.getString("application"),
                row.getString("action"),
                row.getString("detail"),
                row.getString("person"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                outcome(row));
    }

    private static AuditEntry.@Nullable Outcome outcome(ResultSet row) throws SQLException {
        var at = row.getObject("outcome_at", OffsetDateTime.class);
        return at == null ? null : new AuditEntry.Outcome(row.getBoolean("done"), at.toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
