package io.entrepot.wmsshiphero;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.foundation.events.CanonicalJson;
import io.entrepot.wmsshiphero.hook.HookAddress;
import io.entrepot.wmsshiphero.hook.HookDelivery;
import io.entrepot.wmsshiphero.hook.HookTopic;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of an installation that had a table of its own are moved, none is lost, and webhooks can be handled again. */
@WarehouseTest
class CaseMigrationTests {

    private static final String SCHEMA = "wms_shiphero_before_cases";

    @Autowired
    Flyway flyway;

    @Autowired
    DataSource database;

    @Test
    void movesEveryCaseAndMakesWebhooksReplayable() {
        migrateTo("1");
        keep("the body is not JSON", "webhook ATL/shipment-update", "not \"JSON\" at all");
        keep("the body is not JSON", "webhook ATL/shipment-update", "another");
        keep("unknown order: ByLeg[legId=X-1]", "webhook DFW/tote-complete", "{}");
        keep("shipment 1 names a line that the order does not have", "leg X-1", null);
        keep("shipment 2 names a line that the order does not have", "leg X-1", null);
        keep("sku is no item number", "ATL/strange", null);

        migrateTo("1.1");

        assertThat(jdbc().sql("SELECT kind FROM " + SCHEMA + ".case_record ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "unclear-webhook",
                        "unclear-webhook",
                        "unknown-order",
                        "unknown-line",
                        "unknown-line",
                        "unknown-item");
        var body = jdbc().sql("SELECT body FROM " + SCHEMA + ".case_record ORDER BY id LIMIT 1")
                .query(String.class)
                .single();
        assertThat(CanonicalJson.mapper().readValue(body, HookDelivery.class))
                .isEqualTo(new HookDelivery(
                        new HookAddress(new NodeId("ATL"), HookTopic.SHIPMENT_UPDATE),
                        null,
                        "not \"JSON\" at all",
                        Instant.parse("2026-11-24T05:00:00.5Z")));
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

    private void keep(String reason, String subject, @Nullable String payload) {
        jdbc().sql("INSERT INTO " + SCHEMA + """
                .exception_case (reason, subject, payload, fingerprint, received_at, last_seen_at)
                VALUES (:reason, :subject, :payload, gen_random_uuid()::text, '2026-11-24T05:00:00.5Z', now())""")
                .param("reason", reason)
                .param("subject", subject)
                .param("payload", payload, java.sql.Types.VARCHAR)
                .update();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(database);
    }
}
