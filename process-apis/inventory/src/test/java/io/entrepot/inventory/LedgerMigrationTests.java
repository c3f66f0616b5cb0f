package io.entrepot.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stock of an installation from before the ledger comes to the same figures in it. */
@InventoryTest
class LedgerMigrationTests {

    private static final String SCHEMA = "inventory_before_ledger";

    @Autowired
    Flyway flyway;

    @Autowired
    DataSource database;

    @Test
    void worksOutTheSumsOfWhatWasKnown() {
        migrate("1.1");
        run("INSERT INTO {s}.item VALUES ('A', 'Thing', NULL, 'EA', 'NONE', false, now())");
        bucket("AVAILABLE", 60, "2026-11-01T10:05:00Z");
        bucket("ALLOCATED", 12, "2026-11-01T10:00:00Z");
        bucket("DAMAGED", 2, "2026-11-01T10:00:00Z");
        run("INSERT INTO {s}.stock_commitment (item, node, reserved, reservable) VALUES ('A', 'ATL', 15, 20)");
        leg("KNOWN", 5, "2026-11-01T09:00:00Z");
        leg("NEW", 10, "2026-11-01T11:00:00Z");
        run("""
                INSERT INTO {s}.shipped_line (shipment, leg_id, line_number, item, node, quantity, shipped_at)
                VALUES ('S1', 'KNOWN', 2, 'A', 'ATL', 4, '2026-11-01T10:01:00Z')""");

        migrate("latest");

        assertThat(row("""
                SELECT as_of = '2026-11-01T10:00:00Z' AS moment, sellable::int, claimed::int, unseen::int, others::int,
                    hard::int FROM {s}.stock_position WHERE item = 'A' AND node = 'ATL'"""))
                .containsEntry("moment", true)
                .containsEntry("sellable", 72)
                .containsEntry("claimed", 12)
                .containsEntry("unseen", 4)
                .containsEntry("others", 3) // 12 less the 5 that are open and the 4 that left, both known to the node
                .containsEntry("hard", 15);
        assertThat(row("SELECT count(*)::int AS lines FROM {s}.stock_bucket WHERE item = 'A' AND lot = ''"))
                .containsEntry("lines", 3);
        assertThat(row("SELECT counts, jsonb_array_length(lines) AS lines FROM {s}.stock_snapshot WHERE item = 'A'"))
                .containsEntry("counts", true)
                .containsEntry("lines", 3);
    }

    private void bucket(String bucket, int quantity, String asOf) {
        run("INSERT INTO {s}.stock_bucket VALUES ('A', 'ATL', '%s', %d, '%s', NULL, 'test', now())"
                .formatted(bucket, quantity, asOf));
    }

    private void leg(String leg, int open, String acknowledgedAt) {
        run("INSERT INTO {s}.allocation (order_id, decided_at) VALUES ('%s', now())".formatted(leg));
        run("INSERT INTO {s}.leg VALUES ('%s', '%s', 'ATL', '%s')".formatted(leg, leg, acknowledgedAt));
        run("INSERT INTO {s}.leg_line VALUES ('%s', 1, 'A', 'ATL', %d)".formatted(leg, open));
    }

    private void run(String sql) {
        JdbcClient.create(database).sql(sql.replace("{s}", SCHEMA)).update();
    }

    private Map<String, @Nullable Object> row(String sql) {
        return JdbcClient.create(database)
                .sql(sql.replace("{s}", SCHEMA))
                .query()
                .singleRow();
    }

    private void migrate(String version) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .target(version)
                .load()
                .migrate();
    }
}
