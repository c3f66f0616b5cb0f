package io.entrepot.threeplx12.exchange.postgres;

import io.entrepot.threeplx12.exchange.Mailbox.RemoteFile;
import io.entrepot.threeplx12.exchange.Watch;
import io.entrepot.threeplx12.partner.Partner;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was seen of files in a table, so that it outlives a change of the replica that looks. */
@Repository
class PostgresWatch implements Watch {

    private final JdbcClient jdbc;

    PostgresWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Sight see(Partner partner, RemoteFile file, Instant now) {
        return jdbc.sql("""
                INSERT INTO watched_file AS known (partner, name, size, modified_at, first_seen_at, unchanged_since)
                VALUES (:partner, :name, :size, :modified, :now, :now)
                ON CONFLICT (partner, name) DO UPDATE
                SET size = excluded.size, modified_at = excluded.modified_at,
                    unchanged_since = CASE
                        WHEN known.size = excluded.size AND known.modified_at = excluded.modified_at
                        THEN known.unchanged_since ELSE excluded.unchanged_since END
                RETURNING first_seen_at, unchanged_since""")
                .param("partner", partner.theirs())
                .param("name", file.name())
                .param("size", file.size())
                .param("modified", Rows.utc(file.modifiedAt()))
                .param("now", Rows.utc(now))
                .query((row, number) -> new Sight(
                        row.getObject("first_seen_at", OffsetDateTime.class).toInstant(),
                        row.getObject("unchanged_since", OffsetDateTime.class).toInstant()))
                .single();
    }

    @Override
    public void keepOnly(Partner partner, List<String> fileNames) {
        jdbc.sql("DELETE FROM watched_file WHERE partner = :partner AND NOT name = ANY (:names)")
                .param("partner", partner.theirs())
                .param("names", fileNames.toArray(new String[0]))
                .update();
    }
}
