package io.entrepot.inventory;

import static io.entrepot.inventory.StockFixtures.ATL;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.schedule.retention.Retention;
import io.entrepot.inventory.allocation.Allocations;
import io.entrepot.inventory.observation.ReceivingStock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is over is cleared away in time, what still counts stays for ever, and no sum changes by it. Time passes for the clearing alone. */
@InventoryTest
class RetentionTests {

    private static final Duration HISTORY = Duration.ofDays(91);
    private static final Duration DECISIONS = Duration.ofDays(401);

    @Autowired
    StockFixtures fixtures;

    @Autowired
    ReceivingStock stock;

    @Autowired
    Allocations allocations;

    @Autowired
    Retention retention;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clearsEveryTableAndLeavesTheSums() {
        assertThat(meters.find("entrepot.retention.failed").counters()).isEmpty();
        assertThat(fixtures.sumsThatDifferFromRows()).isEmpty();
    }

    @Test
    void clearsSnapshotsThatTwoLaterOnesReplace() {
        var item = fixtures.anItem();
        List.of(70L, 60L, 50L, 40L).forEach(quantity -> fixtures.observe(ATL, item, quantity));

        after(HISTORY);

        assertThat(count("stock_snapshot", item)).isEqualTo(2);
        assertThat(fixtures.availableBeforeBuffer(item)).isEqualTo(40);
    }

    @Test
    void keepsWhatIsNotOldYet() {
        var item = fixtures.anItem();
        List.of(70L, 60L, 50L, 40L).forEach(quantity -> fixtures.observe(ATL, item, quantity));

        after(Duration.ofDays(89));

        assertThat(count("stock_snapshot", item)).isEqualTo(4);
    }

    @Test
    void fallsBackToTheSnapshotBeforeWhereTheLastIsTakenBackAfterTheClearing() {
        var item = fixtures.anItem();
        List.of(70L, 60L, 50L).forEach(quantity -> fixtures.observe(ATL, item, quantity));
        stock.observe("wrong", observed(item, 5, null));

        after(HISTORY);
        stock.correct(new ObservationCorrected(
                ATL, "test", "wrong", ObservationCorrected.Reason.INCORRECT_DATA, fixtures.now(), List.of()));

        assertThat(fixtures.availableBeforeBuffer(item)).isEqualTo(50);
    }

    @Test
    void keepsTheHighestNumberOfASource() {
        var item = fixtures.anItem();
        stock.observe("numbered", observed(item, 9, 7L));
        List.of(70L, 60L, 50L).forEach(quantity -> fixtures.observe(ATL, item, quantity));

        after(HISTORY);

        assertThat(jdbc.sql("SELECT max(sequence) FROM stock_snapshot WHERE item = :item")
                        .param("item", item.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void keepsAnOrderWithSomethingOpen() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 70);
        var open = fixtures.allocate(fixtures.anOrder(), item, 10);
        fixtures.departed(open, "RETAINED-1", item, 4);

        after(DECISIONS.multipliedBy(2));

        assertThat(allocations.find(open.order())).isPresent();
        assertThat(fixtures.reserved(item)).isEqualByComparingTo("6");
    }

    @Test
    void clearsAFinishedOrderWithAllThatBelongsToIt() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 70);
        var shipped = fixtures.allocate(fixtures.anOrder(), item, 10);
        fixtures.departed(shipped, "RETAINED-2", item, 10);
        var released = fixtures.allocate(fixtures.anOrder(), item, 5);
        allocations.release(released.order());
        fixtures.observe(ATL, item, 60);
        fixtures.observe(ATL, item, 60);

        after(HISTORY);
        assertThat(allocations.find(shipped.order()))
                .as("a decision can be read for a year and a month")
                .isPresent();
        after(DECISIONS);

        assertThat(allocations.find(shipped.order())).isEmpty();
        assertThat(allocations.find(released.order())).isEmpty();
        assertThat(rowsOf(shipped.order())).isZero();
        assertThat(count("reservation", item)).isZero();
        assertThat(count("shipped_line", item)).isZero();
    }

    @Test
    void keepsAShipmentThatTheNodeDoesNotShowYet() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 70);
        fixtures.departed(fixtures.allocate(fixtures.anOrder(), item, 10), "RETAINED-3", item, 10);

        after(DECISIONS);

        assertThat(count("shipped_line", item)).isOne();
        assertThat(fixtures.availableBeforeBuffer(item)).isEqualTo(60);
    }

    private void after(Duration time) {
        retention.clear(fixtures.now().plus(time));
    }

    private StockObserved observed(ItemNumber item, long quantity, @Nullable Long sequence) {
        return StockFixtures.observed(
                ATL, item, UnitOfMeasure.EACH, Map.of(Bucket.AVAILABLE, quantity), fixtures.now(), sequence);
    }

    private int rowsOf(OrderId order) {
        return jdbc.sql("""
                SELECT (SELECT count(*) FROM leg WHERE order_id = :order)
                    + (SELECT count(*) FROM leg_line WHERE leg_id LIKE :order || '-%')""").param("order", order.value()).query(Integer.class).single();
    }

    private int count(String table, ItemNumber item) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE item = :item")
                .param("item", item.value())
                .query(Integer.class)
                .single();
    }
}
