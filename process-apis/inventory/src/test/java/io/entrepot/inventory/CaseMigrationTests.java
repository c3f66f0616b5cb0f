package io.entrepot.inventory;

import static io.entrepot.inventory.StockFixtures.ATL;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.events.CanonicalJson;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Cases of an installation that had a table of its own are moved, and their messages can still be handled. */
@InventoryTest
class CaseMigrationTests {

    private static final String SCHEMA = "inventory_before_cases";
    private static final StockObserved OBSERVED = StockFixtures.observed(
            ATL, new ItemNumber("SKU-1"), UnitOfMeasure.CASE, Map.of(Bucket.AVAILABLE, 3L), Instant.EPOCH, 7L);
    private static final FeedConfirmed CONFIRMED = new FeedConfirmed(ATL, Instant.EPOCH, "a \"quoted\" {source}");

    @Autowired
    Flyway flyway;

    @Autowired
    DataSource database;

    private JdbcClient jdbc;

    @BeforeEach
    void anEarlierInstallation() {
        jdbc = JdbcClient.create(database);
        migrateTo("1");
        keep("UNKNOWN_ITEM", "ATL/SKU-1", OBSERVED, null);
        keep("CLOCK_AHEAD", "ATL", CONFIRMED, "2026-11-01");
    }

    @Test
    void movesCasesWithReadableMessages() {
        migrateTo("1.1");

        assertThat(jdbc.sql("SELECT kind || '/' || state || '/' || body_type || '/' || occurrences FROM " + SCHEMA
                                + ".case_record ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("unknown-item/OPEN/StockObserved/4", "clock-ahead/RESOLVED/FeedConfirmed/4");
        assertThat(message("unknown-item", StockObserved.class)).isEqualTo(OBSERVED);
        assertThat(message("clock-ahead", FeedConfirmed.class)).isEqualTo(CONFIRMED);
    }

    private <T> T message(String kind, Class<T> type) {
        var body = jdbc.sql("SELECT body FROM " + SCHEMA + ".case_record WHERE kind = :kind")
                .param("kind", kind)
                .query(String.class)
                .single();
        return CanonicalJson.mapper().readValue(body, type);
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .target(version)
                .load()
                .migrate();
    }

    /** As it was written before identifiers became text. */
    private void keep(
            String kind, String subject, Object message, @org.jspecify.annotations.Nullable String resolvedOn) {
        jdbc.sql("INSERT INTO " + SCHEMA + """
                .exception_case (kind, subject, detail, body, occurrences, first_seen_at, last_seen_at, resolved_at)
                VALUES (:kind, :subject, 'odd', :body, 4, now(), now(), CAST(:resolved AS date))""")
                .param("kind", kind)
                .param("subject", subject)
                .param("body", new JsonMapper().writeValueAsString(message))
                .param("resolved", resolvedOn, java.sql.Types.VARCHAR)
                .update();
    }
}
