package io.entrepot.inventory.allocation;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.DFW;
import static io.entrepot.inventory.StockFixtures.line;
import static io.entrepot.inventory.StockFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.order.LegId;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.MovableClock;
import io.entrepot.inventory.StockFixtures;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reservation from the order to the goods that left: the stock is counted exactly once at every step. */
@InventoryTest
class ReservationLifecycleTests {

    @Autowired
    StockFixtures fixtures;

    @Autowired
    Allocations allocations;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void sumsEqualRows() {
        assertThat(fixtures.sumsThatDifferFromRows()).isEmpty();
    }

    @Test
    void countsAnOrderOnceFromReservationToTheSnapshotAfterShipping() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 70);

        var allocation = fixtures.allocate(fixtures.anOrder(), item, 2);
        assertThat(fixtures.available(item)).as("reserved").isEqualTo(68);

        fixtures.acknowledged(allocation);
        fixtures.observe(ATL, item, Map.of(Bucket.AVAILABLE, 68L, Bucket.ALLOCATED, 2L), fixtures.now(), null);
        assertThat(fixtures.available(item)).as("set aside by the node").isEqualTo(68);

        fixtures.departed(allocation, "S1", item, 2);
        assertThat(withBuffer(item)).as("shipped, not yet shown by the node").isEqualTo(68);
        assertThat(fixtures.reserved(item)).isZero();

        fixtures.observe(ATL, item, Map.of(Bucket.AVAILABLE, 68L, Bucket.ALLOCATED, 0L), fixtures.now(), null);
        assertThat(withBuffer(item)).as("shown by the node").isEqualTo(68);
    }

    @Test
    void letsNoOlderSnapshotBringShippedGoodsBack() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 70);
        var allocation = fixtures.allocate(fixtures.anOrder(), item, 10);
        var beforeShipping = fixtures.now();
        fixtures.departed(allocation, "S2", item, 10);

        fixtures.observe(ATL, item, Map.of(Bucket.AVAILABLE, 70L), beforeShipping, null);

        assertThat(withBuffer(item)).isEqualTo(60);
    }

    @Test
    void trustsAConfirmationOneIntervalAfterShippingWhereNothingChangedAgain() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 70);
        var allocation = fixtures.allocate(fixtures.anOrder(), item, 10);
        fixtures.departed(allocation, "S3", item, 10);

        fixtures.confirm(ATL);
        assertThat(withBuffer(item)).as("confirmed too soon").isEqualTo(60);

        clock.advance(Duration.ofSeconds(61));
        fixtures.confirm(ATL);
        assertThat(withBuffer(item)).as("the node still has 70 and says so").isEqualTo(70);
    }

    @Test
    void leavesNothingReservedAfterAPartialShipmentAndTheCancellationOfTheRest() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 70);
        var allocation = fixtures.allocate(fixtures.anOrder(), item, 10);
        fixtures.departed(allocation, "S6", item, 4);

        allocations.release(allocation.order());
        allocations.release(allocation.order());

        assertThat(fixtures.reserved(item)).isZero();
        assertThat(withBuffer(item)).isEqualTo(66);
    }

    @Test
    void releasesOneLegAndKeepsTheOther() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 5);
        fixtures.observe(DFW, item, 5);
        var allocation = fixtures.allocate(fixtures.anOrder(), item, 8);

        assertThat(allocations.release(allocation.order(), LegId.of(allocation.order(), 1)))
                .isTrue();

        assertThat(fixtures.reserved(item)).isEqualByComparingTo("3");
    }

    @Test
    void remembersAReleaseThatCameBeforeItsRequest() {
        var item = fixtures.anItem();
        var order = fixtures.anOrder();
        fixtures.observe(ATL, item, 5);
        allocations.release(order);

        var recorded = allocations.decideOnce(
                request(order, List.of(line(1, item, 1))), java.util.Set.of(item), (told, now) -> {
                    throw new IllegalStateException("a released order is not decided");
                });

        assertThat(recorded).isInstanceOf(Allocations.Recorded.Released.class);
        assertThat(fixtures.reserved(item)).isZero();
    }

    @Test
    void undoesEverythingWhenTheDecisionFails() {
        var item = fixtures.anItem();
        var order = fixtures.anOrder();
        fixtures.observe(ATL, item, 5);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> allocations.decideOnce(
                        request(order, List.of(line(1, item, 1))), java.util.Set.of(item), (told, now) -> {
                            throw new IllegalStateException("broken");
                        }));

        assertThat(fixtures.allocate(order, item, 2).decision().outcome()).isEqualTo(Outcome.ALLOCATED);
    }

    @Test
    void letsTheDatabaseRefuseMoreThanWasPromised() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 5);
        fixtures.allocate(fixtures.anOrder(), item, 5);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("UPDATE stock_position SET hard = hard + 1 WHERE item = :item")
                        .param("item", item.value())
                        .update());
    }

    @Test
    void letsNobodyRewriteAReservation() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 5);
        fixtures.allocate(fixtures.anOrder(), item, 5);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("DELETE FROM reservation WHERE item = :item")
                        .param("item", item.value())
                        .update())
                .withMessageContaining("append-only");
    }

    /** What would be promised if the figures were of this moment: shipping leaves an outflow, hence a buffer. */
    private int withBuffer(io.entrepot.canonical.item.ItemNumber item) {
        return fixtures.promises(item).stream()
                .map(promise -> promise.available().add(promise.buffer()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .intValueExact();
    }
}
