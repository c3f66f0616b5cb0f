package io.entrepot.threeplx12.exchange.postgres;

import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.exchange.Fingerprint;
import io.entrepot.threeplx12.exchange.HeldException;
import io.entrepot.threeplx12.exchange.ReceivedSet;
import io.entrepot.threeplx12.exchange.SeenDocuments;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applied business documents in a table. */
@Repository
class PostgresSeenDocuments implements SeenDocuments {

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresSeenDocuments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean isNews(ReceivedSet received, String name) {
        var content = Fingerprint.of(
                received.segments().stream().map(Segment::toString).collect(Collectors.joining()));
        if (insert(received, name, content)) {
            return true;
        }
        var known = jdbc.sql(
                        "SELECT hash FROM seen_document WHERE partner = :partner AND set_id = :set AND name = :name")
                .param("partner", received.partner().theirs())
                .param("set", received.set().id())
                .param("name", name)
                .query(String.class)
                .single();
        if (!known.equals(content)) {
            throw new HeldException(
                    CaseReason.REPEATED_DIFFERENTLY,
                    "another " + received.set().id() + " was applied under the name " + name);
        }
        return false;
    }

    private boolean insert(ReceivedSet received, String name, String content) {
        return jdbc.sql("""
                INSERT INTO seen_document (partner, set_id, name, hash, applied_at)
                VALUES (:partner, :set, :name, :hash, :now) ON CONFLICT DO NOTHING""")
                        .param("partner", received.partner().theirs())
                        .param("set", received.set().id())
                        .param("name", name)
                        .param("hash", content)
                        .param("now", Rows.utc(clock.instant()))
                        .update()
                == 1;
    }
}
