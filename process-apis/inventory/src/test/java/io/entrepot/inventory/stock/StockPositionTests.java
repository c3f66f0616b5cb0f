package io.entrepot.inventory.stock;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.DFW;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.ExceptionCase;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.MovableClock;
import io.entrepot.inventory.StockFixtures;
import io.entrepot.inventory.cases.Kind;
import io.entrepot.inventory.observation.ReceivingStock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of what the nodes report. */
@InventoryTest
class StockPositionTests {

    @Autowired
    StockFixtures fixtures;

    @Autowired
    ReceivingStock stock;

    @Autowired
    ExceptionCases cases;

    @Autowired
    MovableClock clock;

    @Test
    void ignoresASnapshotOlderThanTheLast() {
        var item = fixtures.anItem();
        var now = fixtures.now();
        fixtures.observe(ATL, item, Map.of(Bucket.AVAILABLE, 70L), now, null);

        fixtures.observe(ATL, item, Map.of(Bucket.AVAILABLE, 90L), now.minusMillis(1), null);

        assertThat(fixtures.availableBeforeBuffer(item)).isEqualTo(70);
    }

    @Test
    void takesTheHigherSequenceWithinOneMoment() {
        var item = fixtures.anItem();
        var now = fixtures.now();
        fixtures.observe(ATL, item, Map.of(Bucket.AVAILABLE, 70L), now, 5L);

        fixtures.observe(ATL, item, Map.of(Bucket.AVAILABLE, 60L), now, 6L);
        fixtures.observe(ATL, item, Map.of(Bucket.AVAILABLE, 90L), now, 4L);

        assertThat(fixtures.availableBeforeBuffer(item)).isEqualTo(60);
    }

    @Test
    void ignoresALowerSequenceWithALaterMoment() {
        var item = fixtures.anItem();
        var now = fixtures.now();
        fixtures.observe(ATL, item, Map.of(Bucket.AVAILABLE, 70L), now, 5L);

        fixtures.observe(ATL, item, Map.of(Bucket.AVAILABLE, 90L), now.plusMillis(1), 4L);

        assertThat(fixtures.availableBeforeBuffer(item)).isEqualTo(70);
    }

    @Test
    void holdsNothingInBucketsThatASnapshotDoesNotName() {
        var item = fixtures.anItem();
        var now = fixtures.now();
        fixtures.observe(ATL, item, Map.of(Bucket.AVAILABLE, 70L, Bucket.ALLOCATED, 5L), now, null);

        fixtures.observe(ATL, item, Map.of(Bucket.AVAILABLE, 60L), now.plusMillis(1), null);
        assertThat(fixtures.availableBeforeBuffer(item)).isEqualTo(60);

        fixtures.observe(ATL, item, Map.of(), now.plusMillis(2), null);
        assertThat(fixtures.available(item)).isZero();
    }

    @Test
    void promisesOnlyWhatMayBeSold() {
        var item = fixtures.anItem();

        fixtures.observe(
                ATL,
                item,
                Map.of(Bucket.AVAILABLE, 10L, Bucket.DAMAGED, 20L, Bucket.QUARANTINE, 30L, Bucket.UNKNOWN, 40L),
                fixtures.now(),
                null);

        assertThat(fixtures.available(item)).isEqualTo(10);
        assertThat(casesAbout(item, Kind.UNKNOWN_BUCKET)).hasSize(1);
    }

    @Test
    void convertsReportsInOtherUnits() {
        var item = fixtures.anItem();

        fixtures.observe(StockFixtures.observed(
                ATL, item, UnitOfMeasure.CASE, Map.of(Bucket.AVAILABLE, 3L), fixtures.now(), null));

        assertThat(fixtures.available(item)).isEqualTo(36);
    }

    @Test
    void keepsAnUnknownItemUntilTheCatalogueHasIt() {
        fixtures.catalogueIsRead();
        var item = new ItemNumber("LATE-1");
        fixtures.observe(ATL, item, 8);
        fixtures.observe(ATL, item, 9);
        assertThat(casesAbout(item, Kind.UNKNOWN_ITEM))
                .singleElement()
                .satisfies(found -> assertThat(found.occurrences()).isEqualTo(2));

        fixtures.add(item);
        stock.catalogueRead();

        assertThat(fixtures.available(item)).isEqualTo(9);
        assertThat(casesAbout(item, Kind.UNKNOWN_ITEM)).allMatch(found -> !found.isOpen());
    }

    @Test
    void opensACaseForAUnitWithoutFactor() {
        var item = fixtures.anItem();

        fixtures.observe(StockFixtures.observed(
                ATL, item, UnitOfMeasure.PALLET, Map.of(Bucket.AVAILABLE, 3L), fixtures.now(), null));

        assertThat(fixtures.promises(item)).isEmpty();
        assertThat(casesAbout(item, Kind.UNIT_NOT_CONVERTIBLE)).hasSize(1);
    }

    @Test
    void opensACaseForAnUnknownNode() {
        var item = fixtures.anItem();

        fixtures.observe(new NodeId("NOWHERE"), item, 3);
        stock.confirm(new FeedConfirmed(new NodeId("NOWHERE"), fixtures.now(), "test"));

        assertThat(fixtures.promises(item)).isEmpty();
        assertThat(casesAbout(item, Kind.UNKNOWN_NODE)).hasSize(1);
    }

    @Test
    void opensACaseForAClockFarAhead() {
        var item = fixtures.anItem();

        fixtures.observe(ATL, item, Map.of(Bucket.AVAILABLE, 3L), fixtures.now().plus(Duration.ofMinutes(10)), null);

        assertThat(fixtures.promises(item)).isEmpty();
        assertThat(casesAbout(item, Kind.CLOCK_AHEAD)).hasSize(1);
    }

    @Test
    void takesNegativeStockAsNothingToSellAndOpensACase() {
        var item = fixtures.anItem();

        fixtures.observe(ATL, item, -4);

        assertThat(fixtures.available(item)).isZero();
        assertThat(casesAbout(item, Kind.NEGATIVE_STOCK)).hasSize(1);
    }

    @Test
    void opensACaseForStockBeyondAnyRealAmount() {
        var item = fixtures.anItem();

        fixtures.observe(ATL, item, 2_000_000_000_000L);

        assertThat(fixtures.promises(item)).isEmpty();
        assertThat(casesAbout(item, Kind.QUANTITY_OUT_OF_RANGE)).hasSize(1);
    }

    @Test
    void stopsPromisingAStaleNodeUntilItsFeedIsConfirmed() {
        var item = fixtures.anItem();
        fixtures.observe(DFW, item, 12);
        clock.advance(Duration.ofMinutes(31));
        assertThat(fixtures.promises(item)).singleElement().satisfies(promise -> {
            assertThat(promise.fresh()).isFalse();
            assertThat(promise.available()).isZero();
        });

        fixtures.confirm(DFW);

        assertThat(fixtures.available(item)).isEqualTo(12);
    }

    private List<ExceptionCase> casesAbout(ItemNumber item, Kind kind) {
        return cases.list(CaseFilter.ALL).stream()
                .filter(found -> found.isOf(kind) && found.subject().contains("/" + item + " "))
                .toList();
    }
}
