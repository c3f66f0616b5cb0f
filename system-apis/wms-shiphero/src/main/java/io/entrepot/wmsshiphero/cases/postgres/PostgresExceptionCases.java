package io.entrepot.wmsshiphero.cases.postgres;

import io.entrepot.wmsshiphero.cases.ExceptionCase;
import io.entrepot.wmsshiphero.cases.ExceptionCases;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases in a table; a fingerprint keeps one row per cause. */
@Repository
class PostgresExceptionCases implements ExceptionCases {

    private final JdbcClient jdbc;

    PostgresExceptionCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ExceptionCase found) {
        jdbc.sql("""
                INSERT INTO exception_case (reason, subject, payload, fingerprint, received_at, last_seen_at)
                VALUES (:reason, :subject, :payload,
                        encode(sha256(convert_to(concat_ws('|', :reason, :subject, :payload), 'UTF8')), 'hex'), :at, :at)
                ON CONFLICT (fingerprint) DO UPDATE
                SET times = exception_case.times + 1, last_seen_at = excluded.last_seen_at""")
                .param("reason", found.reason())
                .param("subject", found.subject())
                .param("payload", storable(found.payload()), java.sql.Types.VARCHAR)
                .param("at", OffsetDateTime.ofInstant(found.receivedAt(), ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Recorded> after(long id, int limit) {
        return jdbc.sql("SELECT * FROM exception_case WHERE id > :id ORDER BY id LIMIT :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> new Recorded(
                        row.getLong("id"),
                        row.getString("reason"),
                        row.getString("subject"),
                        row.getString("payload"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                        row.getInt("times")))
                .list();
    }

    /** PostgreSQL's text holds every character but this one. */
    private static @Nullable String storable(@Nullable String payload) {
        return payload == null ? null : payload.replace('\0', '\uFFFD');
    }
}
