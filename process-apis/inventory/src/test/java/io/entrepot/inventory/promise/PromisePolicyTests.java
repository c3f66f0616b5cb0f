package io.entrepot.inventory.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Tracking;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.network.Cadence;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of a node's figures becomes a promise. */
class PromisePolicyTests {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final PromisePolicy POLICY =
            new PromisePolicy(new FreshnessBuffer(new BigDecimal("1.65"), new BigDecimal("50")), Set.of("wms-heaps"));
    private static final Node NODE = new Node(
            new NodeId("ATL"),
            "Atlanta",
            "wms-test",
            Cadence.PUSH,
            Duration.ofMinutes(1),
            Duration.ofMinutes(30),
            Stage.LIVE,
            1,
            Set.of());

    @Test
    void takesOpenReservationsOff() {
        assertThat(available(figures(70, 0, 5, 0, 0))).isEqualTo(65);
    }

    @Test
    void takesOffWhatTheNodeKeepsForOthers() {
        assertThat(available(figures(70, 7, 5, 0, 0))).isEqualTo(58);
    }

    @Test
    void takesOffWhatLeftAndTheNodeDoesNotShowYet() {
        assertThat(available(figures(70, 0, 0, 5, 0))).isEqualTo(65);
    }

    @Test
    void promisesNothingWhereMoreIsReservedThanThere() {
        assertThat(available(figures(3, 0, 5, 0, 0))).isZero();
    }

    @Test
    void promisesNothingBeyondHardStaleness() {
        var promise = promise(
                figures(70, 0, 0, 0, 0), item(false), Duration.ofMinutes(30).plusMillis(1));

        assertThat(promise.available()).isZero();
        assertThat(promise.fresh()).isFalse();
    }

    @Test
    void stillPromisesAtHardStaleness() {
        assertThat(promise(figures(70, 0, 0, 0, 0), item(false), Duration.ofMinutes(30))
                        .fresh())
                .isTrue();
    }

    @Test
    void countsAgeFromTheLastConfirmation() {
        var figures = figures(70, 0, 0, 0, 0, NOW.minusSeconds(3));

        assertThat(promise(figures, item(false), Duration.ofHours(2)).age()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void holdsTheFreshnessBufferBack() {
        // 96 a day, a quarter of an hour old: ceil(1 + 1.65) = 3
        var promise = promise(figures(70, 0, 0, 0, 96), item(false), Duration.ofMinutes(15));

        assertThat(promise.buffer()).isEqualByComparingTo("3");
        assertThat(promise.available()).isEqualByComparingTo("67");
    }

    @Test
    void promisesNothingOfABlockedItem() {
        assertThat(promise(figures(70, 0, 0, 0, 0), item(true), Duration.ZERO).available())
                .isZero();
    }

    @Test
    void promisesNothingThatIsInNoLotWhereLotsAreTold() {
        assertThat(promisedByLot(10, 4, "wms-test")).isEqualTo(6);
    }

    @Test
    void promisesTheHeapOfAWarehouseThatCannotTellLots() {
        assertThat(promisedByLot(10, 10, "wms-heaps")).isEqualTo(10);
    }

    @Test
    void takesAChangeThatNamesNoLotOffNoMoreThanOnce() {
        assertThat(promisedByLot(10, -4, "wms-test")).isEqualTo(10);
    }

    @Test
    void takesAReportFromAClockAheadAsOfNow() {
        assertThat(promise(figures(70, 0, 0, 0, 0), item(false), Duration.ofSeconds(-2))
                        .age())
                .isZero();
    }

    private static int promisedByLot(int sellable, int unlotted, String warehouseApi) {
        var node = new Node(
                NODE.id(),
                NODE.name(),
                warehouseApi,
                NODE.cadence(),
                NODE.expectedInterval(),
                NODE.hardStaleness(),
                NODE.stage(),
                NODE.priority(),
                NODE.countries());
        var item = new Item(new ItemNumber("A"), "Thing", null, UnitOfMeasure.EACH, Map.of(), Tracking.LOT, false);
        return POLICY.promise(figures(sellable, unlotted, 0, 0, 0, 0, null), item, node, NOW)
                .available()
                .intValueExact();
    }

    private static int available(StockFigures figures) {
        return promise(figures, item(false), Duration.ZERO).available().intValueExact();
    }

    private static NodePromise promise(StockFigures figures, Item item, Duration age) {
        return POLICY.promise(figures, item, NODE, figures.asOf().plus(age));
    }

    private static StockFigures figures(int sellable, int others, int hard, int unseen, int outflow) {
        return figures(sellable, others, hard, unseen, outflow, null);
    }

    private static StockFigures figures(
            int sellable, int others, int hard, int unseen, int outflow, @Nullable Instant confirmed) {
        return figures(sellable, 0, others, hard, unseen, outflow, confirmed);
    }

    private static StockFigures figures(
            int sellable, int unlotted, int others, int hard, int unseen, int outflow, @Nullable Instant confirmed) {
        return new StockFigures(
                new ItemNumber("A"),
                NODE.id(),
                BigDecimal.valueOf(sellable),
                BigDecimal.valueOf(unlotted),
                BigDecimal.valueOf(others),
                BigDecimal.valueOf(unseen),
                BigDecimal.valueOf(hard),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.valueOf(outflow),
                Duration.ofDays(1),
                confirmed == null ? NOW : NOW.minus(Duration.ofHours(2)),
                confirmed,
                List.of());
    }

    private static Item item(boolean blocked) {
        return new Item(new ItemNumber("A"), "Thing", null, UnitOfMeasure.EACH, Map.of(), Tracking.NONE, blocked);
    }
}
