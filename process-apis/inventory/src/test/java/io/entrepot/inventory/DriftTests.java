package io.entrepot.inventory;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.GoodsReceived;
import io.entrepot.canonical.inventory.MovementReason;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.inventory.drift.Books;
import io.entrepot.inventory.drift.ComparingStock;
import io.entrepot.inventory.observation.ReceivingStock;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Drift on the whole service: what is found, what mends it, what a person is asked. */
@InventoryTest
class DriftTests {

    private static final NodeId SEA = new NodeId("SEA");
    private static final String OPERATE = TokenIssuer.token("entrepot-process", "inventory:operate");

    @Autowired
    MockMvcTester http;

    @Autowired
    InventoryCalls calls;

    @Autowired
    StockFixtures fixtures;

    @Autowired
    ComparingStock comparing;

    @Autowired
    MovableClock clock;

    @Autowired
    Books books;

    @Autowired
    ReceivingStock stock;

    @Autowired
    EventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private ItemNumber item = new ItemNumber("NONE");
    private @Nullable StubMapping stubbed;

    @BeforeEach
    void anItemAtSeattle() {
        WarehouseStub.isAway();
        item = fixtures.anItem();
    }

    /** All tests share the catalogue that the ERP lists. */
    @AfterEach
    void takeBackTheTotal() {
        if (stubbed != null) {
            ErpStub.SERVER.removeStub(stubbed);
        }
    }

    @Test
    void whatTheWarehouseSaysNowMendsALostMessage() throws UnsupportedEncodingException {
        fixtures.observe(SEA, item, 50);
        seattleHolds(44, fixtures.now().plusSeconds(1));

        compare();

        finding().isLenientlyEqualTo("""
                {"findings":[{"with":"WAREHOUSE","place":"SEA","node":"SEA","state":"HEALING","class":"LOST_MESSAGE",
                  "rule":"OTHER_SIDE_MOVED_ON","healing":"APPLY_READING","ours":50,"theirs":44,"difference":-6,"times":1}]}""");
        await().untilAsserted(() -> assertThat(sellable()).isEqualByComparingTo("44"));

        compare();

        finding().isLenientlyEqualTo("{\"findings\":[{\"state\":\"CLOSED\"}]}");
    }

    @Test
    void aVarianceIsACaseOfTheNodesOwnerUntilALaterComparisonAgrees() throws UnsupportedEncodingException {
        var asOf = fixtures.now();
        fixtures.observe(SEA, item, Map.of(Bucket.AVAILABLE, 50L), asOf, null);
        seattleHolds(44, asOf);

        compare();

        finding()
                .isLenientlyEqualTo(
                        "{\"findings\":[{\"state\":\"CASE\",\"class\":\"REAL_VARIANCE\",\"owner\":\"warehouse-seattle\"}]}");
        assertThat(calls.get("/inventory/v1/exceptions?kind=stock-variance&subject=SEA/" + item))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"exceptions":[{"owner":"warehouse-seattle","detail":
                          "SEA has 44, we have 50. No document, message or mapping explains it."}]}""");

        seattleHolds(50, asOf);
        compare();

        finding().isLenientlyEqualTo("{\"findings\":[{\"state\":\"CLOSED\"}]}");
        assertThat(calls.get("/inventory/v1/exceptions?kind=stock-variance&state=OPEN&subject=SEA/" + item))
                .bodyJson()
                .isLenientlyEqualTo("{\"exceptions\":[]}");
    }

    @Test
    void aShipmentThatTheReportDoesNotShowYetIsTiming() throws UnsupportedEncodingException {
        var asOf = fixtures.now();
        fixtures.observe(SEA, item, Map.of(Bucket.AVAILABLE, 50L), asOf, null);
        var allocation = fixtures.allocate(fixtures.anOrder(), item, 6);
        fixtures.departed(allocation, "SHP-" + item, item, 6);
        seattleHolds(44, asOf.plusSeconds(60));

        compare();

        finding().isLenientlyEqualTo("""
                {"findings":[{"state":"HEALING","class":"TIMING","healing":"WAIT",
                  "explanation":"On their way: shipment SHP-%s."}]}""".formatted(item));
        assertThat(sellable()).isEqualByComparingTo("50");
    }

    @Test
    void anUnmappedStateIsMapping() throws UnsupportedEncodingException {
        var asOf = fixtures.now();
        fixtures.observe(SEA, item, Map.of(Bucket.AVAILABLE, 40L, Bucket.UNKNOWN, 10L), asOf, null);
        seattleHolds(50, asOf);

        compare();

        finding().isLenientlyEqualTo("{\"findings\":[{\"state\":\"HEALING\",\"class\":\"MAPPING\"}]}");
    }

    @Test
    void aWarehouseThatDoesNotAnswerIsNotCompared() throws UnsupportedEncodingException {
        fixtures.observe(SEA, item, 50);

        var run = compare();

        assertThat(calls.get(run))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"state\":\"DONE\",\"found\":0,\"notCompared\":[\"SEA: wms-openboxes did not answer with its stock\"]}");
        finding().isLenientlyEqualTo("{\"findings\":[]}");
    }

    @Test
    void aUnitThatIsNoneOfTheItemIsLeftOutWithTheReason() throws UnsupportedEncodingException {
        WarehouseStub.holds(SEA, WarehouseStub.position(SEA, item, "XPX", 2, fixtures.now()));

        var run = compare();

        assertThat(calls.get(run)).bodyText().contains("SEA/" + item + ": does not come in XPX");
    }

    @Test
    void theErpIsComparedOnlyWhenAllNodesHaveToldTheirStock() throws UnsupportedEncodingException {
        jdbc.sql("DELETE FROM node_feed WHERE node = 'EWR'").update();

        var run = compare("{\"items\":[\"%s\"]}".formatted(item));

        assertThat(calls.get(run))
                .bodyText()
                .contains("erp: not all nodes have told their stock lately")
                .contains("EWR");
    }

    @Test
    void theErpCountsAShipmentUntilItIsInItsBooksAndAReceiptOnceItIs() throws UnsupportedEncodingException {
        allNodesTold();
        fixtures.observe(SEA, item, Map.of(Bucket.AVAILABLE, 40L, Bucket.DAMAGED, 10L), fixtures.now(), null);
        var allocation = fixtures.allocate(fixtures.anOrder(), item, 6);
        fixtures.departed(allocation, "SHP-" + item, item, 6);
        books.received(received("RCT-" + item, 4));
        erpHolds(46);

        compare("{\"items\":[\"%s\"]}".formatted(item));

        finding().isLenientlyEqualTo("""
                {"findings":[{"with":"ERP","place":"erp","state":"HEALING","class":"TIMING","ours":44,"theirs":46,
                  "explanation":"On their way: receipt RCT-%1$s at SEA, shipment SHP-%1$s."}]}""".formatted(item));
    }

    /** An order that was taken off twice, because two systems told the ERP of it (domain reference 2.7, row 10). */
    @Test
    void aShipmentThatTheErpCountsTwiceIsADuplicate() throws UnsupportedEncodingException {
        allNodesTold();
        fixtures.observe(SEA, item, 50);
        var allocation = fixtures.allocate(fixtures.anOrder(), item, 6);
        fixtures.departed(allocation, "SHP-" + item, item, 6);
        books.posted(fixtures.reached(
                allocation.order(),
                allocation.decision().legs().getFirst().id(),
                SEA,
                "SHP-" + item,
                Milestone.POSTED_TO_FINANCE,
                List.of()));
        erpHolds(38);

        compare("{\"items\":[\"%s\"]}".formatted(item));

        finding().isLenientlyEqualTo("""
                {"findings":[{"with":"ERP","state":"HEALING","class":"DUPLICATE","ours":44,"theirs":38,
                  "explanation":"It counts shipment SHP-%s twice."}]}""".formatted(item));
    }

    /** A receipt that came under two names: the second count is taken back through the ledger. */
    @Test
    void aMovementThatWeCountTwiceIsTakenBack() throws UnsupportedEncodingException {
        var reported = fixtures.now().minusSeconds(60);
        fixtures.observe(SEA, item, Map.of(Bucket.AVAILABLE, 50L), reported, null);
        stock.move(receipt("first-" + item, reported.plusSeconds(10)));
        stock.move(receipt("again-" + item, reported.plusSeconds(11)));
        assertThat(sellable()).isEqualByComparingTo("60");
        seattleHolds(55, reported.plusSeconds(20));

        compare();

        finding().isLenientlyEqualTo("""
                {"findings":[{"with":"WAREHOUSE","state":"HEALING","class":"DUPLICATE","rule":"COUNTED_TWICE_HERE",
                  "healing":"VOID_DUPLICATE","ours":60,"theirs":55,"explanation":"We count RECEIVED GR-7 twice."}]}""");
        await().untilAsserted(() -> assertThat(sellable()).isEqualByComparingTo("55"));
        assertThat(count(
                        "SELECT count(*) FROM stock_movement WHERE movement = :id AND voided_at IS NULL",
                        "first-" + item))
                .isOne();
        assertThat(count(
                        "SELECT count(*) FROM stock_movement WHERE movement = :id AND voided_at IS NULL",
                        "again-" + item))
                .isZero();

        compare();

        finding().isLenientlyEqualTo("{\"findings\":[{\"state\":\"CLOSED\"}]}");
    }

    @Test
    void hearsOfPostingsAndReceiptsOnce() {
        var allocation = fixtures.allocate(stocked(), item, 1);
        var posted = fixtures.reached(
                allocation.order(),
                allocation.decision().legs().getFirst().id(),
                SEA,
                "POSTED-" + item,
                Milestone.POSTED_TO_FINANCE,
                List.of());

        transaction.executeWithoutResult(status -> {
            events.publish(Topic.FULFILMENT_MILESTONES, allocation.order().value(), MilestoneReached.TYPE, posted);
            events.publish(Topic.RECEIVING_MILESTONES, "SEA", GoodsReceived.TYPE, received("HEARD-" + item, 2));
        });

        await().untilAsserted(() -> {
            assertThat(count("SELECT count(*) FROM posted_shipment WHERE shipment = :id", "POSTED-" + item))
                    .isEqualTo(1);
            assertThat(count(
                            "SELECT count(*) FROM goods_receipt WHERE receipt = :id AND quantity = 2", "HEARD-" + item))
                    .isEqualTo(1);
        });
    }

    @Test
    void tellsHowFarWarehousesAgree() throws UnsupportedEncodingException {
        fixtures.observe(SEA, item, 50);
        WarehouseStub.holds(SEA, WarehouseStub.position(SEA, item, "EA", 50, fixtures.now()));

        compare("{\"nodes\":[\"SEA\"]}");

        assertThat(calls.get("/inventory/v1/drift/accuracy"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.places[?(@.place=='SEA')].with",
                        with -> assertThat(with).asArray().containsExactly("WAREHOUSE"));
    }

    @Test
    void readsFindingsAndRunsPageByPage() throws UnsupportedEncodingException {
        var first = compare();
        var second = compare();
        var id = Long.parseLong(second.substring(second.lastIndexOf('/') + 1));

        assertThat(calls.get("/inventory/v1/drift/runs?limit=1&cursor=" + (id + 1)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"runs\":[{\"id\":\"%d\",\"state\":\"DONE\",\"nodes\":[\"SEA\"]}],\"next\":\"%d\"}"
                                .formatted(id, id));
        assertThat(calls.get(first)).hasStatusOk();
        assertThat(calls.get("/inventory/v1/drift/runs/999999999")).hasStatus(404);
        assertThat(calls.get("/inventory/v1/drift/findings/999999999")).hasStatus(404);
        assertThat(calls.get("/inventory/v1/drift/findings?class=NONSENSE")).hasStatus(400);
        assertThat(calls.get("/inventory/v1/drift/findings?limit=0")).hasStatus(422);
    }

    @Test
    void refusesNodesThatAreNotInTheDirectory() {
        assertThat(http.post()
                        .uri("/inventory/v1/drift/runs")
                        .header("Authorization", "Bearer " + OPERATE)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"nodes\":[\"SEA\",\"MARS\"]}"))
                .hasStatus(422)
                .bodyText()
                .contains("/nodes/1");
    }

    @Test
    void needsTheScopeOfOperatorsToCompare() {
        assertThat(http.post().uri("/inventory/v1/drift/runs").header("Authorization", "Bearer " + InventoryCalls.READ))
                .hasStatus(403);
    }

    private OrderId stocked() {
        fixtures.observe(SEA, item, 50);
        return fixtures.anOrder();
    }

    private String compare() throws UnsupportedEncodingException {
        return compare("{\"items\":[\"%s\"],\"nodes\":[\"SEA\"]}".formatted(item));
    }

    /** Both looks, and where the outcome can be read. */
    private String compare(String body) throws UnsupportedEncodingException {
        var asked = http.post()
                .uri("/inventory/v1/drift/runs")
                .header("Authorization", "Bearer " + OPERATE)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        assertThat(asked).hasStatus(202);
        comparing.goOn();
        clock.advance(Duration.ofSeconds(31));
        comparing.goOn();
        return Objects.requireNonNull(asked.getResponse().getHeader("Location"));
    }

    private AbstractJsonContentAssert<?> finding() {
        return assertThat(calls.get("/inventory/v1/drift/findings?item=" + item))
                .hasStatusOk()
                .bodyJson();
    }

    private void seattleHolds(long available, Instant asOf) {
        WarehouseStub.holds(SEA, WarehouseStub.position(SEA, item, "EA", available, asOf));
    }

    private void erpHolds(long total) {
        stubbed = ErpStub.SERVER.stubFor(get(urlPathEqualTo("/erp/v1/items"))
                .atPriority(1)
                .willReturn(okJson("{\"items\":["
                        + ErpStub.item(item.value()).replace("\"stockOnHand\":5", "\"stockOnHand\":" + total)
                        + "],\"next\":null}")));
    }

    private void allNodesTold() {
        for (var node : List.of("ATL", "DFW", "SEA", "EWR")) {
            fixtures.confirm(new FeedConfirmed(new NodeId(node), fixtures.now(), "test").node());
        }
    }

    private StockMoved receipt(String movement, Instant at) {
        return new StockMoved(
                SEA,
                item,
                UnitOfMeasure.EACH,
                at,
                null,
                "test",
                movement,
                MovementReason.RECEIVED,
                "GR-7",
                List.of(new StockMoved.Change(Bucket.AVAILABLE, BigDecimal.valueOf(5), null, null)));
    }

    private GoodsReceived received(String receipt, long quantity) {
        return new GoodsReceived(
                SEA,
                "test",
                receipt,
                null,
                fixtures.now(),
                true,
                List.of(new GoodsReceived.Line(
                        item, UnitOfMeasure.EACH, BigDecimal.valueOf(quantity), BigDecimal.ZERO, null, null)));
    }

    private BigDecimal sellable() {
        return jdbc.sql("SELECT sellable FROM stock_position WHERE item = :item AND node = 'SEA'")
                .param("item", item.value())
                .query(BigDecimal.class)
                .single();
    }

    private int count(String sql, String id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).single();
    }
}
