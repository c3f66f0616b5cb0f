package io.entrepot.inventory.cases.postgres;

import io.entrepot.inventory.cases.ExceptionCase;
import io.entrepot.inventory.cases.ExceptionCases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Exception cases as rows, the message as JSON. */
@Repository
class PostgresExceptionCases implements ExceptionCases {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresExceptionCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void open(Kind kind, String subject, String detail, Object message) {
        jdbc.sql("""
                INSERT INTO exception_case AS open (kind, subject, detail, body, first_seen_at, last_seen_at)
                VALUES (:kind, :subject, :detail, :body, :now, :now)
                ON CONFLICT (kind, subject) WHERE resolved_at IS NULL DO UPDATE
                SET detail = excluded.detail, body = excluded.body, last_seen_at = excluded.last_seen_at,
                    occurrences = open.occurrences + 1""")
                .param("kind", kind.name())
                .param("subject", subject)
                .param("detail", detail)
                .param("body", JSON.writeValueAsString(message))
                .param("now", now())
                .update();
    }

    @Override
    public List<ExceptionCase> after(long lastId, int limit) {
        return jdbc.sql("""
                SELECT id, kind, subject, detail, occurrences, first_seen_at, last_seen_at, resolved_at
                FROM exception_case WHERE id > :last ORDER BY id LIMIT :limit""")
                .param("last", lastId)
                .param("limit", limit)
                .query(PostgresExceptionCases::row)
                .list();
    }

    @Override
    public <T> List<Parked<T>> parked(Kind kind, Class<T> messageType) {
        return jdbc.sql("SELECT id, body FROM exception_case WHERE kind = :kind AND resolved_at IS NULL ORDER BY id")
                .param("kind", kind.name())
                .query((row, number) ->
                        new Parked<>(row.getLong("id"), JSON.readValue(row.getString("body"), messageType)))
                .list();
    }

    @Override
    public void resolve(long id) {
        jdbc.sql("UPDATE exception_case SET resolved_at = :now WHERE id = :id AND resolved_at IS NULL")
                .param("id", id)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ExceptionCase row(ResultSet row, int number) throws SQLException {
        var resolvedAt = row.getObject("resolved_at", OffsetDateTime.class);
        return new ExceptionCase(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("detail"),
                row.getInt("occurrences"),
                row.getObject("first_seen_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                instantOf(resolvedAt));
    }

    private static java.time.@Nullable Instant instantOf(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
