package io.entrepot.wmsshiphero.upkeep.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.foundation.testing.PublishedEvents;
import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.wmsshiphero.ShipHeroStub;
import io.entrepot.wmsshiphero.WarehouseTest;
import io.entrepot.wmsshiphero.stock.StockPositions;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Work that nobody calls for heals what webhooks lost, and runs on one replica at a time. */
@WarehouseTest
class UpkeepTests {

    @Autowired
    Upkeep upkeep;

    @Autowired
    SingleReplica replica;

    @Autowired
    StockPositions positions;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void observesAllStockAndConfirmsTheFeed() {
        ShipHeroStub.stock(ShipHeroStub.ATL, "SKU-0500", 70, 20, 5);

        upkeep.sweep();

        try (var observations = new PublishedEvents("inventory.observations")) {
            var observed = observations.next(event -> isOf(event, "ATL", "SKU-0500"));
            assertThat(observed.body().path("buckets").toString())
                    .isEqualTo("[{\"bucket\":\"AVAILABLE\",\"quantity\":50},{\"bucket\":\"ALLOCATED\",\"quantity\":15},"
                            + "{\"bucket\":\"PICKED\",\"quantity\":5},{\"bucket\":\"ON_HOLD\",\"quantity\":0}]");
            observations.next(event -> event.key().equals("ATL") && event.type().endsWith("feed-confirmed.v1"));
            observations.next(event -> event.key().equals("DFW") && event.type().endsWith("feed-confirmed.v1"));
        }
        var stock = mvc.get()
                .uri("/warehouse/v1/stock?node=ATL&limit=1&cursor=SKU-04")
                .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-system", "warehouse:read"))
                .exchange();
        assertThat(stock).bodyJson().extractingPath("$.positions[0].item").isEqualTo("SKU-0500");
        assertThat(stock)
                .bodyJson()
                .extractingPath("$.positions[0].buckets[0].quantity")
                .isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"node=SEA", "node=ATL&limit=0", "node=ATL&limit=501", "node=ATL&cursor=%01", "node=A B"})
    void refusesAQueryThatBreaksARule(String query) {
        assertThat(mvc.get()
                        .uri(URI.create("/warehouse/v1/stock?" + query.replace(" ", "%20")))
                        .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-system", "warehouse:read"))
                        .exchange())
                .hasStatus(422);
    }

    @Test
    void readsAHintedItemOnceAndSkipsWhatDidNotChange() {
        ShipHeroStub.stock(ShipHeroStub.DFW, "SKU-0600", 10, 0, 0);
        positions.hint(new NodeId("DFW"), new ItemNumber("SKU-0600"));
        upkeep.readHinted();
        positions.hint(new NodeId("DFW"), new ItemNumber("SKU-0600"));
        upkeep.readHinted();
        ShipHeroStub.stock(ShipHeroStub.DFW, "SKU-0600", 9, 0, 0);
        positions.hint(new NodeId("DFW"), new ItemNumber("SKU-0600"));
        upkeep.readHinted();

        assertThat(positions.hinted(new NodeId("DFW"), 10)).isEmpty();
        try (var observations = new PublishedEvents("inventory.observations")) {
            observations.next(event -> isOf(event, "DFW", "SKU-0600")
                    && event.body().at("/buckets/0/quantity").asInt() == 9);
            assertThat(observations.all(event -> isOf(event, "DFW", "SKU-0600")))
                    .hasSize(2);
        }
    }

    @Test
    void setsAsideAnArticleWithAStrangeName() {
        ShipHeroStub.stock(ShipHeroStub.ATL, "strange article", 1, 0, 0);

        upkeep.sweep();

        assertThat(jdbc.sql("SELECT count(*) FROM case_record WHERE subject = 'ATL/strange article'")
                        .query((row, number) -> row.getLong(1))
                        .single())
                .isEqualTo(1);
    }

    @Test
    void findsOutWhatALostWebhookWouldHaveTold() {
        accept("U-LOST");
        ShipHeroStub.ship("U-LOST-1", 901, 1, 2);
        ShipHeroStub.status("U-LOST-1", "fulfilled");

        upkeep.reread();
        assertThat(state("U-LOST-1")).isEqualTo("ACCEPTED"); // not silent for long enough
        letSilencePass("U-LOST-1");
        upkeep.reread();

        assertThat(state("U-LOST-1")).isEqualTo("SHIPPED");
        try (var milestones = new PublishedEvents("fulfilment.milestones")) {
            var departed = milestones.next(event -> event.id().equals("U-LOST-1-S901/SHIPMENT_DEPARTED"));
            assertThat(departed.body().path("trackingNumber").asString()).isEqualTo("1Z901");
            milestones.next(event -> event.id().equals("U-LOST-1/PICK_CONFIRMED"));
        }
    }

    @Test
    void setsAsideAStatusThatNobodyKnows() {
        accept("U-STRANGE");
        ShipHeroStub.status("U-STRANGE-1", "Parked by Bob");
        letSilencePass("U-STRANGE-1");

        upkeep.reread();

        assertThat(jdbc.sql("SELECT detail FROM case_record WHERE subject = 'leg U-STRANGE-1'")
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("The fulfilment-status code 'parked by bob' has no mapping.");
        assertThat(state("U-STRANGE-1")).isEqualTo("ACCEPTED");
    }

    @Test
    void registersEachWebhookOnceAndReplacesALostSecret() {
        upkeep.register();
        upkeep.register();
        assertThat(ShipHeroStub.webhooks()).hasSize(14);
        assertThat(ShipHeroStub.webhooks().stream().map(hook -> hook.path("url").asString()))
                .contains("http://gateway/hooks/wms-shiphero/ATL/shipment-update");

        jdbc.sql("DELETE FROM hook_secret WHERE node = 'ATL' AND topic = 'shipment-update'")
                .update();
        var before = ShipHeroStub.callsOf("webhook_delete");
        upkeep.register();

        assertThat(ShipHeroStub.callsOf("webhook_delete")).isEqualTo(before + 1);
    }

    @Test
    void leavesAJobToTheReplicaThatIsAtIt() {
        var calls = ShipHeroStub.callsOf("webhooks");

        replica.runs("register", upkeep::register);

        assertThat(ShipHeroStub.callsOf("webhooks")).isEqualTo(calls);
        upkeep.register();
        assertThat(ShipHeroStub.callsOf("webhooks")).isGreaterThan(calls);
    }

    private void letSilencePass(String leg) {
        jdbc.sql("UPDATE fulfilment_order SET read_due_at = now() - interval '1 second' WHERE leg_id = :leg")
                .param("leg", leg)
                .update();
    }

    private void accept(String order) {
        var answer = mvc.put()
                .uri("/warehouse/v1/fulfilment-orders/{leg}", order + "-1")
                .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-system", "warehouse:fulfil"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"orderId":"%s","node":"ATL","reference":"PO-1","shipTo":{"name":"Store","line1":"1 Main St",
                         "city":"Atlanta","postalCode":"30301","country":"US"},
                         "lines":[{"lineNumber":1,"item":"SKU-0001","quantity":{"amount":2,"unit":"EA"}}]}""".formatted(order))
                .exchange();
        assertThat(answer).hasStatus(201);
    }

    private String state(String leg) {
        return jdbc.sql("SELECT state FROM fulfilment_order WHERE leg_id = :leg")
                .param("leg", leg)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private static boolean isOf(PublishedEvents.Event event, String node, String item) {
        return event.key().equals(node)
                && event.body().path("item").asString("").equals(item);
    }
}
