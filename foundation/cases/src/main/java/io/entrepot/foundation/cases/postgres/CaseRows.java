package io.entrepot.foundation.cases.postgres;

import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.Amendment;
import io.entrepot.foundation.cases.AuditEntry;
import io.entrepot.foundation.cases.AuditEntry.Action;
import io.entrepot.foundation.cases.CaseBody;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.CaseId;
import io.entrepot.foundation.cases.CaseKind;
import io.entrepot.foundation.cases.CaseState;
import io.entrepot.foundation.cases.ExceptionCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements on cases and their audit trail. */
class CaseRows {

    private static final String COLUMNS = """
            id, kind, subject, detail, state, severity, owner, body, body_type, occurrences, first_seen_at, last_seen_at,
            closed_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is told of a case.
     *
     * @param heard 1 if its source tells it, 0 if a replay comes to the same end; the case keeps what its source told
     */
    record Telling(
            CaseKind kind,
            String subject,
            String detail,
            @Nullable CaseBody body,
            int heard) {}

    void tell(Telling telling) {
        var body = telling.body();
        jdbc.sql("""
                INSERT INTO case_record AS open
                    (kind, subject, detail, severity, body, body_type, first_seen_at, last_seen_at)
                VALUES (:kind, :subject, :detail, :severity, :body, :bodyType, :now, :now)
                ON CONFLICT (kind, md5(subject)) WHERE state = 'OPEN' DO UPDATE
                SET detail = excluded.detail, severity = excluded.severity,
                    body = CASE :heard WHEN 0 THEN open.body ELSE excluded.body END,
                    body_type = CASE :heard WHEN 0 THEN open.body_type ELSE excluded.body_type END,
                    occurrences = open.occurrences + :heard, told = open.told + 1,
                    last_seen_at = CASE :heard WHEN 0 THEN open.last_seen_at ELSE excluded.last_seen_at END""")
                .param("kind", telling.kind().code())
                .param("subject", storable(telling.subject()))
                .param("detail", storable(telling.detail()))
                .param("severity", telling.kind().severity().name())
                .param("body", body == null ? null : storable(body.text()), Types.VARCHAR)
                .param("bodyType", body == null ? null : body.type(), Types.VARCHAR)
                .param("heard", telling.heard())
                .param("now", now())
                .update();
    }

    Optional<ExceptionCase> find(CaseId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM case_record WHERE id = :id")
                .param("id", id.value())
                .query(CaseRows::row)
                .optional();
    }

    List<ExceptionCase> list(CaseFilter filter, CaseId after, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + """
                 FROM case_record
                WHERE id > :after AND (CAST(:state AS text) IS NULL OR state = :state)
                  AND (CAST(:kind AS text) IS NULL OR kind = :kind)
                  AND (CAST(:owner AS text) IS NULL OR owner = :owner)
                  AND (CAST(:subject AS text) IS NULL OR md5(subject) = md5(:subject))
                ORDER BY id LIMIT :limit""")
                .param("after", after.value())
                .param("state", filter.state() == null ? null : filter.state().name(), Types.VARCHAR)
                .param("kind", filter.kind(), Types.VARCHAR)
                .param("owner", filter.owner(), Types.VARCHAR)
                .param("subject", filter.subject(), Types.VARCHAR)
                .param("limit", limit)
                .query(CaseRows::row)
                .list();
    }

    Optional<CaseId> openOf(String kind, String subject) {
        return jdbc.sql(
                        "SELECT id FROM case_record WHERE state = 'OPEN' AND kind = :kind AND md5(subject) = md5(:subject)")
                .param("kind", kind)
                .param("subject", storable(subject))
                .query((row, number) -> new CaseId(row.getLong("id")))
                .optional();
    }

    Map<String, Long> openByKind() {
        return jdbc
                .sql("SELECT kind, count(*) FILTER (WHERE state = 'OPEN') AS cases FROM case_record GROUP BY kind")
                .query((row, number) -> Map.entry(row.getString("kind"), row.getLong("cases")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How often something was told of the case; it does not lock the case, as its handler locks other rows first. */
    long told(CaseId id) {
        return jdbc.sql("SELECT told FROM case_record WHERE id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    boolean close(CaseId id, CaseState end) {
        return jdbc.sql("UPDATE case_record SET state = :end, closed_at = :now WHERE id = :id AND state = 'OPEN'")
                        .param("id", id.value())
                        .param("end", end.name())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Only if nothing was told of it meanwhile. */
    boolean resolve(CaseId id, long told) {
        return jdbc.sql("""
                UPDATE case_record SET state = 'RESOLVED', closed_at = :now
                WHERE id = :id AND state = 'OPEN' AND told = :told""")
                        .param("id", id.value())
                        .param("told", told)
                        .param("now", now())
                        .update()
                == 1;
    }

    void explain(CaseId id, String detail) {
        jdbc.sql("UPDATE case_record SET detail = :detail WHERE id = :id AND state = 'OPEN'")
                .param("id", id.value())
                .param("detail", storable(detail))
                .update();
    }

    boolean assign(CaseId id, @Nullable String owner) {
        return jdbc.sql("UPDATE case_record SET owner = :owner WHERE id = :id")
                        .param("id", id.value())
                        .param("owner", owner, Types.VARCHAR)
                        .update()
                == 1;
    }

    /** Keeps other replays of the case away until the transaction ends. */
    boolean claim(CaseId id) {
        return Boolean.TRUE.equals(
                jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(current_schema() || '.case.' || :id, 0))")
                        .param("id", id.toString())
                        .query(Boolean.class)
                        .single());
    }

    void note(CaseId id, Actor actor, Action action, @Nullable String reason) {
        insert(id, new AuditEntry(clock.instant(), actor, action, reason, null));
    }

    void note(CaseId id, Actor actor, Amendment amendment) {
        insert(id, new AuditEntry(clock.instant(), actor, Action.AMENDED, amendment.reason(), amendment.text()));
    }

    private void insert(CaseId id, AuditEntry entry) {
        jdbc.sql("""
                INSERT INTO case_audit (case_id, at, actor, action, reason, amended)
                VALUES (:id, :at, :actor, :action, :reason, :amended)""")
                .param("id", id.value())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", storable(entry.actor().name()))
                .param("action", entry.action().name())
                .param("reason", storableOrNull(entry.reason()), Types.VARCHAR)
                .param("amended", storableOrNull(entry.amended()), Types.VARCHAR)
                .update();
    }

    List<AuditEntry> audit(CaseId id) {
        return jdbc.sql("SELECT at, actor, action, reason, amended FROM case_audit WHERE case_id = :id ORDER BY id")
                .param("id", id.value())
                .query((row, number) -> new AuditEntry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Actor(row.getString("actor")),
                        Action.valueOf(row.getString("action")),
                        row.getString("reason"),
                        row.getString("amended")))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** PostgreSQL's text holds every character but this one. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static @Nullable String storableOrNull(@Nullable String text) {
        return text == null ? null : storable(text);
    }

    private static ExceptionCase row(ResultSet row, int number) throws SQLException {
        var body = row.getString("body");
        return new ExceptionCase(
                new CaseId(row.getLong("id")),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("detail"),
                CaseState.valueOf(row.getString("state")),
                CaseKind.Severity.valueOf(row.getString("severity")),
                row.getString("owner"),
                body == null ? null : new CaseBody(row.getString("body_type"), body),
                row.getInt("occurrences"),
                row.getObject("first_seen_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                instantOf(row.getObject("closed_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instantOf(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
