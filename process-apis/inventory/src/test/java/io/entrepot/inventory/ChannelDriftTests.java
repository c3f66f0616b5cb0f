package io.entrepot.inventory;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.entrepot.inventory.StockFixtures.ATL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.allocation.Allocation;
import io.entrepot.inventory.drift.ComparingStock;
import io.entrepot.inventory.drift.Runs;
import io.entrepot.inventory.drift.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.json.AbstractJsonContentAssert;

/** What a storefront shows, held against what it was told. */
@InventoryTest
class ChannelDriftTests {

    @Autowired
    InventoryCalls calls;

    @Autowired
    StockFixtures fixtures;

    @Autowired
    ComparingStock comparing;

    @Autowired
    Runs runs;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private ItemNumber item = new ItemNumber("NONE");
    private Instant toldAt = Instant.EPOCH;

    @BeforeEach
    void anItemThatTheStorefrontWasToldOf() {
        WarehouseStub.isAway();
        item = fixtures.anItem();
        toldAt = fixtures.now().plus(Duration.ofHours(1));
        tell(97, "ATL=60 DFW=37", 7);
    }

    @Test
    void agreesNodeByNode() {
        shows(listing("ATL", 60, 60, toldAt), listing("DFW", 37, 37, toldAt));

        compare();

        findings().isLenientlyEqualTo("{\"findings\":[]}");
    }

    @Test
    void comparesTheTotalOnlyWhereTheChannelDealsItAmongTheNodes() {
        tell(90, "ATL=60 DFW=37", 8);
        shows(listing("ATL", 53, 53, toldAt), listing("DFW", 37, 37, toldAt));

        compare();

        findings().isLenientlyEqualTo("{\"findings\":[]}");
    }

    @Test
    void tellsAgainWhatTheChannelMissed() {
        shows(listing("ATL", 80, 80, toldAt.minusSeconds(60)), listing("DFW", 37, 37, toldAt));

        compare();

        findings().isLenientlyEqualTo("""
                {"findings":[{"with":"CHANNEL","place":"storefront","node":"ATL","state":"HEALING","class":"LOST_MESSAGE",
                  "rule":"OTHER_SIDE_LAGS_BEHIND","healing":"PUBLISH_AGAIN","ours":60,"theirs":80}]}""");
        await().until(() -> jdbc.sql("SELECT version FROM availability_told WHERE item = :item AND available >= 0")
                .param("item", item.value())
                .query(Long.class)
                .optional()
                .equals(Optional.of(8L)));
    }

    @Test
    void openOrdersThatTheShopCountsAlreadyAreTiming() {
        shows(listing("ATL", 57, 57, toldAt), listing("DFW", 37, 37, toldAt));

        compare();

        findings().isLenientlyEqualTo("""
                {"findings":[{"node":"ATL","state":"HEALING","class":"TIMING",
                  "explanation":"On their way: open orders that the channel counts already."}]}""");
    }

    /** Domain reference 2.7, row 10: an order that we have reserved, taken off once more by the shop. */
    @Test
    void anOrderThatBothSidesTookOffIsADuplicate() {
        fixtures.observe(ATL, item, 60);
        soldOnStorefront("S-" + item, 5);
        shows(listing("ATL", 55, 60, toldAt), listing("DFW", 37, 37, toldAt));

        compare();

        findings().isLenientlyEqualTo("""
                {"findings":[{"node":"ATL","class":"DUPLICATE","healing":"PUBLISH_AGAIN",
                  "explanation":"It counts order S-%s twice."}]}""".formatted(item));
    }

    /** Domain reference 2.7, row 11: cancelling what is left after a part has shipped makes a unit out of nothing. */
    @Test
    void aCancellationThatMadeAUnitIsADuplicate() {
        fixtures.observe(ATL, item, 60);
        var allocation = soldOnStorefront("S-" + item, 3);
        fixtures.departed(allocation, "SHP-" + item, item, 2);
        calls.delete("/inventory/v1/allocations/" + allocation.order());
        newsAreTold();
        tell(97, "ATL=60 DFW=37", 7);
        shows(listing("ATL", 61, 60, toldAt), listing("DFW", 37, 37, toldAt));

        compare();

        findings().isLenientlyEqualTo("""
                {"findings":[{"node":"ATL","class":"DUPLICATE","explanation":"It counts cancellation of S-%s twice."}]}""".formatted(item));
    }

    @Test
    void whatTheShopNeitherMeansNorOwesToAnOrderIsToldAgain() {
        shows(listing("ATL", 44, 60, toldAt), listing("DFW", 37, 37, toldAt));

        compare();

        findings()
                .isLenientlyEqualTo(
                        "{\"findings\":[{\"rule\":\"NOT_SHOWN_AS_MEANT\",\"explanation\":\"It means to show 60.\"}]}");
    }

    @Test
    void aShopThatShowsMoreThanItWasEverToldIsForAPerson() {
        shows(listing("ATL", 70, 70, toldAt), listing("DFW", 37, 37, toldAt));

        compare();

        findings()
                .isLenientlyEqualTo(
                        "{\"findings\":[{\"state\":\"CASE\",\"class\":\"REAL_VARIANCE\",\"owner\":\"e-commerce\"}]}");
    }

    @Test
    void aStorefrontThatDoesNotAnswerIsNotCompared() {
        var run = compare();

        assertThat(calls.get("/inventory/v1/drift/runs/" + run))
                .bodyText()
                .contains("storefront: storefront-shopify did not answer with its listings");
        findings().isLenientlyEqualTo("{\"findings\":[]}");
    }

    private Allocation soldOnStorefront(String order, long quantity) {
        var allocation = fixtures.allocate(fixtures.anOrder(), item, quantity);
        jdbc.sql("UPDATE allocation SET channel = 'storefront', channel_order = :order WHERE order_id = :id")
                .param("order", order)
                .param("id", allocation.order().value())
                .update();
        newsAreTold();
        tell(97, "ATL=60 DFW=37", 7);
        return allocation;
    }

    /** What happens by the fixtures is told too, and would come later. */
    private void newsAreTold() {
        await().until(() -> jdbc.sql("SELECT count(*) FROM availability_mark WHERE item = :item")
                        .param("item", item.value())
                        .query(Integer.class)
                        .single()
                == 0);
    }

    /** As if it had been told so. */
    private void tell(long available, String nodes, long version) {
        jdbc.sql("""
                INSERT INTO availability_told (item, channel, version, available, nodes, told_at)
                VALUES (:item, 'storefront', :version, :available, :nodes, :at)
                ON CONFLICT (item, channel) DO UPDATE
                SET version = excluded.version, available = excluded.available, nodes = excluded.nodes,
                    told_at = excluded.told_at""")
                .param("item", item.value())
                .param("version", version)
                .param("available", available)
                .param("nodes", nodes)
                .param("at", toldAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private String listing(String node, long shown, long intended, @Nullable Instant computedAt) {
        return """
                {"channel":"storefront","item":"%s","node":"%s","unit":"EA","shown":%d,"committed":0,
                 "readAt":"2026-11-24T12:00:00Z","intended":%d,"version":7,"computedAt":"%s"}""".formatted(item, node, shown, intended, computedAt);
    }

    private static void shows(String... listings) {
        WarehouseStub.SERVER.stubFor(get(urlPathEqualTo("/storefront/v1/listings"))
                .willReturn(okJson("{\"listings\":[" + String.join(",", listings) + "]}")));
    }

    private long compare() {
        var run = runs.request(new Scope(Set.of(item), Set.of()), "test", clock.instant());
        comparing.goOn();
        clock.advance(Duration.ofSeconds(31));
        comparing.goOn();
        return run.id();
    }

    private AbstractJsonContentAssert<?> findings() {
        return assertThat(calls.get("/inventory/v1/drift/findings?item=" + item))
                .hasStatusOk()
                .bodyJson();
    }
}
