package io.entrepot.inventory.observation;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.MovementReason;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.inventory.StockObserved.BucketQuantity;
import io.entrepot.canonical.inventory.StockReported;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.CaseDesk;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.ExceptionCase;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.cases.Replay;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.StockFixtures;
import io.entrepot.inventory.cases.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of messages that say too little, too much or something else: a case that a person can read and replay. */
@InventoryTest
class ObservationTests {

    private static final Actor CLERK = new Actor("clerk");

    @Autowired
    StockFixtures fixtures;

    @Autowired
    ReceivingStock stock;

    @Autowired
    ExceptionCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    JdbcClient jdbc;

    private final String source = "source-" + UUID.randomUUID();

    @Test
    void appliesAReportItemByItem() {
        var one = fixtures.anItem();
        var other = fixtures.anItem();

        stock.report(
                "report-" + one,
                reported(position(one, 3), position(new ItemNumber("NOBODYS-" + one), 5), position(other, 7)));

        assertThat(fixtures.available(one)).isEqualTo(3);
        assertThat(fixtures.available(other)).isEqualTo(7);
        assertThat(open(Kind.UNKNOWN_ITEM, "NOBODYS-" + one)).hasSize(1);
    }

    @Test
    void addsUpAnItemThatAReportNamesTwice() {
        var item = fixtures.anItem();

        stock.report("report-" + item, reported(position(item, 3), position(item, 4)));

        assertThat(fixtures.available(item)).isEqualTo(7);
    }

    @Test
    void followsMovementsAndTakesThemOnce() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 50);

        var moved = moved(item, "m-" + item, null, -8);
        stock.move(moved);
        stock.move(moved);

        assertThat(fixtures.available(item)).isEqualTo(42);
    }

    @Test
    void opensACaseForAMovementThatIsToldOtherwise() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 50);
        stock.move(moved(item, "m-" + item, null, -8));

        stock.move(moved(item, "m-" + item, null, -9));

        assertThat(fixtures.available(item)).isEqualTo(42);
        assertThat(open(Kind.TOLD_OTHERWISE, "m-" + item)).hasSize(1);
    }

    @Test
    void opensACaseForAnObservationThatIsToldOtherwise() {
        var item = fixtures.anItem();
        var asOf = fixtures.now();
        stock.observe("o-" + item, observed(ATL, item, UnitOfMeasure.EACH, Map.of(Bucket.AVAILABLE, 5L), asOf, null));

        stock.observe("o-" + item, observed(ATL, item, UnitOfMeasure.EACH, Map.of(Bucket.AVAILABLE, 6L), asOf, null));

        assertThat(fixtures.available(item)).isEqualTo(5);
        assertThat(open(Kind.TOLD_OTHERWISE, "o-" + item)).hasSize(1);
    }

    @Test
    void opensACaseForNegativeStockAfterAMovement() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 5);

        stock.move(moved(item, "m-" + item, null, -8));

        assertThat(fixtures.available(item)).isZero();
        assertThat(open(Kind.NEGATIVE_STOCK, item + " ")).hasSize(1);
    }

    @Test
    void resolvesNegativeStockOnReplayOnceTheNodeReportsBetter() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, Map.of(Bucket.AVAILABLE, -4L), fixtures.now(), null);
        var found = open(Kind.NEGATIVE_STOCK, item + " ").getFirst();
        assertThat(desk.replay(found.id(), CLERK)).isInstanceOf(Replay.StillOpen.class);

        fixtures.observe(ATL, item, Map.of(Bucket.AVAILABLE, 4L), fixtures.now().plusMillis(1), null);

        assertThat(desk.replay(found.id(), CLERK)).isInstanceOf(Replay.Resolved.class);
        assertThat(fixtures.available(item)).isEqualTo(4);
    }

    @Test
    void replaysAMovementOnceItsUnitIsKnown() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 50);
        stock.move(new StockMoved(
                ATL,
                item,
                UnitOfMeasure.PALLET,
                fixtures.now().plusMillis(1),
                null,
                source,
                "m-" + item,
                MovementReason.RECEIVED,
                "PO-7",
                List.of(new StockMoved.Change(Bucket.AVAILABLE, BigDecimal.ONE, null, null))));
        var found = open(Kind.UNIT_NOT_CONVERTIBLE, item + " ").getFirst();
        assertThat(fixtures.available(item)).isEqualTo(50);

        jdbc.sql("INSERT INTO item_unit VALUES (:item, 'XPX', 480, 1)")
                .param("item", item.value())
                .update();

        assertThat(desk.replay(found.id(), CLERK)).isInstanceOf(Replay.Resolved.class);
        assertThat(fixtures.available(item)).isEqualTo(530);
    }

    @Test
    @Transactional // the node is nobody else's
    void replaysAMovementOnceItsNodeIsInTheDirectory() {
        var item = fixtures.anItem();
        stock.move(moved(new NodeId("WATCH-1"), item, "early-" + item, fixtures.now(), null, 3));
        var found = open(Kind.UNKNOWN_NODE, "early-" + item).getFirst();
        assertThat(desk.replay(found.id(), CLERK)).isInstanceOf(Replay.StillOpen.class);

        aNode();

        assertThat(desk.replay(found.id(), CLERK)).isInstanceOf(Replay.Resolved.class);
    }

    @Test
    void refusesAMovementOfTheFutureOfAnUnknownNodeAndBeyondAnyAmount() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 50);
        var soon = fixtures.now().plus(Duration.ofMinutes(10));

        stock.move(moved(ATL, item, "ahead-" + item, soon, null, 1));
        stock.move(moved(new NodeId("NOWHERE"), item, "nowhere-" + item, fixtures.now(), null, 1));
        stock.move(moved(item, "huge-" + item, null, 2_000_000_000_000L));

        assertThat(fixtures.available(item)).isEqualTo(50);
        assertThat(open(Kind.CLOCK_AHEAD, "ahead-" + item)).hasSize(1);
        assertThat(open(Kind.UNKNOWN_NODE, "nowhere-" + item)).hasSize(1);
        assertThat(open(Kind.QUANTITY_OUT_OF_RANGE, "huge-" + item)).hasSize(1);
    }

    @Test
    @Transactional // the node is nobody else's
    void opensACaseWhereTheLotIsMissing() {
        var item = fixtures.anItemTrackedByLot();

        fixtures.observe(aNode(), item, 5);

        assertThat(open(Kind.LOT_MISSING, item + " ")).hasSize(1);
    }

    @Test
    void expectsNoLotOfAWarehouseThatCannotTellIt() {
        var item = fixtures.anItemTrackedByLot();

        fixtures.observe(ATL, item, 5);

        assertThat(fixtures.available(item)).isEqualTo(5);
        assertThat(open(Kind.LOT_MISSING, item + " ")).isEmpty();
    }

    @Test
    void opensACaseForANumberThatGoesBackAndReplaysItOnceTheWrongOneIsTakenBack() {
        var item = fixtures.anItem();
        var now = fixtures.now();
        stock.observe(
                "high-" + item, observed(ATL, item, UnitOfMeasure.EACH, Map.of(Bucket.AVAILABLE, 70L), now, 900L));
        stock.observe(
                "low-" + item,
                observed(ATL, item, UnitOfMeasure.EACH, Map.of(Bucket.AVAILABLE, 60L), now.plusMillis(1), 4L));
        var found = open(Kind.OUT_OF_SEQUENCE, item + " ").getFirst();
        assertThat(desk.replay(found.id(), CLERK)).isInstanceOf(Replay.StillOpen.class);
        assertThat(fixtures.availableBeforeBuffer(item)).isEqualTo(70);

        stock.correct(corrected("test", "high-" + item));

        assertThat(desk.replay(found.id(), CLERK)).isInstanceOf(Replay.Resolved.class);
        assertThat(fixtures.availableBeforeBuffer(item)).isEqualTo(60);
    }

    @Test
    void noticesMissingMovementsUntilTheyCome() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 50);
        stock.move(moved(item, "m1-" + item, 1L, -1));
        stock.move(moved(item, "m4-" + item, 4L, -1));
        assertThat(open(Kind.MOVEMENT_MISSING, source))
                .singleElement()
                .satisfies(found -> assertThat(found.detail()).contains("2 to 3"));

        stock.move(moved(item, "m3-" + item, 3L, -1));
        assertThat(open(Kind.MOVEMENT_MISSING, source)).hasSize(1);
        stock.move(moved(item, "m2-" + item, 2L, -1));

        assertThat(open(Kind.MOVEMENT_MISSING, source)).isEmpty();
        assertThat(fixtures.available(item)).isEqualTo(46);
    }

    @Test
    void doesNotMissAMovementThatCameAndIsACase() {
        var item = fixtures.anItem();
        stock.move(moved(item, "m1-" + item, 1L, -1));
        stock.move(moved(new ItemNumber("NOBODYS-" + item), "m2-" + item, 2L, -1));

        stock.move(moved(item, "m3-" + item, 3L, -1));

        assertThat(open(Kind.MOVEMENT_MISSING, source)).isEmpty();
    }

    @Test
    @Transactional // the node is nobody else's
    void forgetsMissingMovementsOnceYoungerSnapshotsCame() {
        var node = aNode();
        var item = fixtures.anItem();
        var now = fixtures.now();
        fixtures.observe(node, item, Map.of(Bucket.AVAILABLE, 50L), now, null);
        stock.move(moved(node, item, "m1-" + item, now.plusMillis(1), 1L, -1));
        stock.move(moved(node, item, "m3-" + item, now.plusMillis(3), 3L, -1));
        assertThat(open(Kind.MOVEMENT_MISSING, source)).hasSize(1);

        fixtures.observe(node, item, Map.of(Bucket.AVAILABLE, 40L), now.plusMillis(3), null);

        assertThat(open(Kind.MOVEMENT_MISSING, source)).isEmpty();
    }

    @Test
    void opensACaseForACorrectionOfWhatWasNeverToldUntilItComes() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 50);
        stock.correct(corrected(source, "m-" + item));
        assertThat(open(Kind.UNKNOWN_CORRECTION, "m-" + item)).hasSize(1);

        stock.move(moved(item, "m-" + item, null, 100));

        assertThat(fixtures.available(item)).isEqualTo(50);
        assertThat(open(Kind.UNKNOWN_CORRECTION, "m-" + item)).isEmpty();
    }

    private NodeId aNode() {
        var node = new NodeId("WATCH-1");
        jdbc.sql("""
                INSERT INTO node (node, name, warehouse_api, cadence, expected_interval, hard_staleness, stage, priority)
                VALUES ('WATCH-1', 'Watched', 'wms-test', 'PUSH', '1 minute', '1 day', 'RETIRED', 99)""").update();
        return node;
    }

    private ObservationCorrected corrected(String by, String what) {
        return new ObservationCorrected(
                ATL, by, what, ObservationCorrected.Reason.DID_NOT_OCCUR, fixtures.now(), List.of());
    }

    private StockMoved moved(ItemNumber item, String name, @Nullable Long sequence, long quantity) {
        return moved(ATL, item, name, fixtures.now(), sequence, quantity);
    }

    private StockMoved moved(
            NodeId node, ItemNumber item, String name, Instant at, @Nullable Long sequence, long quantity) {
        return new StockMoved(
                node,
                item,
                UnitOfMeasure.EACH,
                at,
                sequence,
                source,
                name,
                MovementReason.ADJUSTED,
                null,
                List.of(new StockMoved.Change(Bucket.AVAILABLE, BigDecimal.valueOf(quantity), null, null)));
    }

    private StockReported reported(StockReported.Position... positions) {
        return new StockReported(ATL, source, "report", fixtures.now(), 1L, List.of(positions));
    }

    private static StockReported.Position position(ItemNumber item, long quantity) {
        return new StockReported.Position(
                item, UnitOfMeasure.EACH, List.of(new BucketQuantity(Bucket.AVAILABLE, BigDecimal.valueOf(quantity))));
    }

    private List<ExceptionCase> open(Kind kind, String about) {
        return cases.list(CaseFilter.openOf(kind)).stream()
                .filter(found -> found.subject().contains(about))
                .toList();
    }
}
