package io.entrepot.inventory;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.DFW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entrepot.canonical.inventory.Bucket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A promise and its reasons, as they are read over HTTP. */
@InventoryTest
class ExplanationApiTests {

    @Autowired
    InventoryCalls calls;

    @Autowired
    StockFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void explainsAPromiseByTheStepsThatMakeIt() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, Map.of(Bucket.AVAILABLE, 20L, Bucket.ALLOCATED, 3L), fixtures.now(), null);
        fixtures.observe(DFW, item, 5);
        fixtures.allocate(fixtures.anOrder(), item, 4);
        jdbc.sql("INSERT INTO safety_stock VALUES (:item, 'ATL', 2)")
                .param("item", item.value())
                .update();

        assertThat(calls.get("/inventory/v1/availability/" + item + "/explanation"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"item":"%s","channel":"partner","available":19,"nodes":[
                          {"node":"ATL","counts":true,"promised":14,"steps":[
                            {"reason":"SELLABLE","amount":23,"after":23},{"reason":"OTHERS","amount":-3,"after":20},
                            {"reason":"UNSEEN","amount":0},{"reason":"HARD","amount":-4,"after":16},{"reason":"SOFT","amount":0},
                            {"reason":"SAFETY_STOCK","amount":-2,"after":14},{"reason":"FRESHNESS_BUFFER","amount":0,"after":14}]},
                          {"node":"DFW","counts":true,"promised":5},
                          {"node":"SEA","counts":false,"verdicts":[{"rule":"STAGE"},{"rule":"SOURCING_GROUP"},
                            {"rule":"REPORTED","passed":false}]},
                          {"node":"EWR"},{"node":"SUP1","counts":false}],
                         "channelSteps":[{"reason":"NODE","amount":14,"after":14},{"reason":"NODE","amount":5,"after":19}]}""".formatted(item));
    }

    @Test
    void promisesByDateWhatNoLaterDayNeeds() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 5);

        assertThat(calls.get("/inventory/v1/availability/" + item + "/atp"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.days[0].available")
                .isEqualTo(5);
        assertThat(calls.get("/inventory/v1/availability/" + item + "/atp?from=2030-01-01&to=2029-01-01"))
                .hasStatus(422);
        assertThat(calls.get("/inventory/v1/availability/NOBODYS/atp")).hasStatus(404);
    }

    @Test
    void tellsTheStorefrontWhatChangedWithARisingVersion() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 5);
        await().untilAsserted(() -> assertThat(told(item.value())).isEqualTo("1:5"));

        fixtures.allocate(fixtures.anOrder(), item, 2);

        await().untilAsserted(() -> assertThat(told(item.value())).isEqualTo("2:3"));
    }

    @Test
    void refusesAChannelThatNobodyKnows() {
        assertThat(calls.get("/inventory/v1/availability?item=FIRST-1&channel=nobodys"))
                .hasStatus(422);
    }

    private String told(String item) {
        return jdbc.sql(
                        "SELECT version || ':' || trim_scale(available) FROM availability_told WHERE item = :item AND channel = 'storefront'")
                .param("item", item)
                .query(String.class)
                .optional()
                .orElse("nothing");
    }
}
