package io.entrepot.inventory.allocation;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.line;
import static io.entrepot.inventory.StockFixtures.lot;
import static io.entrepot.inventory.StockFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.MovableClock;
import io.entrepot.inventory.StockFixtures;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goods in lots: the first that expires leaves first, and none after its last day. */
@InventoryTest
class LotAllocationTests {

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
        clock.run();
        assertThat(fixtures.sumsThatDifferFromRows()).isEmpty();
    }

    @Test
    void takesTheLotThatExpiresFirstFirst() {
        var item = twoLots();

        var first = fixtures.allocate(fixtures.anOrder(), item, 7).decision();
        var second = fixtures.allocate(fixtures.anOrder(), item, 4).decision();

        assertThat(lots(first)).containsExactly("5 of SOON", "2 of LATE");
        assertThat(lots(second)).containsExactly("4 of LATE");
        assertThat(committed(item)).isEqualTo(Map.of("SOON", 5, "LATE", 6));
    }

    @Test
    void letsNoTwoLinesTakeTheSamePieceOfALot() {
        var item = twoLots();

        var decision = fixtures.allocate(request(fixtures.anOrder(), List.of(line(1, item, 4), line(2, item, 4))))
                .decision();

        assertThat(lots(decision)).containsExactly("4 of SOON", "1 of SOON", "3 of LATE");
    }

    @Test
    void takesOnlyLotsThatKeepAsLongAsTheOrderNeeds() {
        var item = twoLots();

        var served = fixtures.allocate(keeping(item, 8, 15)).decision();
        var refused = fixtures.allocate(keeping(item, 3, 15)).decision();

        assertThat(lots(served)).containsExactly("8 of LATE");
        assertThat(refused.outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void givesLotsBackThatWereReleased() {
        var item = twoLots();
        var released = fixtures.allocate(fixtures.anOrder(), item, 7);

        allocations.release(released.order());

        assertThat(committed(item)).isEqualTo(Map.of("SOON", 0, "LATE", 0));
        assertThat(lots(fixtures.allocate(fixtures.anOrder(), item, 6).decision()))
                .containsExactly("5 of SOON", "1 of LATE");
    }

    @Test
    void keepsNoLotTakenAfterAPartialShipmentAndTheCancellationOfTheRest() {
        var item = twoLots();
        var allocation = fixtures.allocate(fixtures.anOrder(), item, 7);
        fixtures.departed(allocation, "LOT-" + item, item, 3);
        assertThat(committed(item)).isEqualTo(Map.of("SOON", 2, "LATE", 2));

        allocations.release(allocation.order());

        assertThat(committed(item)).isEqualTo(Map.of("SOON", 0, "LATE", 0));
        assertThat(fixtures.reserved(item)).isZero();
        assertThat(fixtures.availableBeforeBuffer(item)).isEqualTo(12);
    }

    @Test
    void promisesALotUntilTheLastMomentOfItsLastDayAndNoLongerWithoutAnySweep() {
        var item = fixtures.anItemTrackedByLot();
        var lastDay = today().plusDays(1);
        clock.follow(at(lastDay.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC)));
        fixtures.observeLots(item, lot("LAST", lastDay, 5), lot("KEEPS", lastDay.plusDays(1), 3));
        var sold = fixtures.allocate(fixtures.anOrder(), item, 2);
        assertThat(fixtures.available(item)).isEqualTo(6);

        clock.follow(at(lastDay.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));

        assertThat(sellable(item)).as("nothing was swept").isEqualTo(8);
        assertThat(lots(sold.decision())).containsExactly("2 of LAST");
        assertThat(fixtures.available(item)).isEqualTo(3);
        assertThat(fixtures.allocate(fixtures.anOrder(), item, 4).decision().outcome())
                .isEqualTo(Outcome.REJECTED);
        assertThat(lots(fixtures.allocate(fixtures.anOrder(), item, 3).decision()))
                .containsExactly("3 of KEEPS");
    }

    @Test
    void sellsNothingThatIsInNoLotWhereTheWarehouseTellsLots() {
        var item = fixtures.anItemTrackedByLot();
        fixtures.observeLots(item, lot(null, null, 9), lot("SOON", today().plusDays(9), 5));

        assertThat(fixtures.available(item)).isEqualTo(5);
        assertThat(fixtures.allocate(fixtures.anOrder(), item, 6).decision().outcome())
                .isEqualTo(Outcome.REJECTED);
    }

    @Test
    void sellsTheHeapOfAWarehouseThatCannotTellLots() {
        var item = fixtures.anItemTrackedByLot();
        fixtures.observe(ATL, item, 9);

        var decision = fixtures.allocate(fixtures.anOrder(), item, 9).decision();

        assertThat(decision.outcome()).isEqualTo(Outcome.ALLOCATED);
        assertThat(lots(decision)).isEmpty();
    }

    private ItemNumber twoLots() {
        var item = fixtures.anItemTrackedByLot();
        fixtures.observeLots(item, lot("LATE", today().plusDays(20), 10), lot("SOON", today().plusDays(10), 5));
        return item;
    }

    private AllocationRequest keeping(ItemNumber item, long quantity, int days) {
        var plain = request(fixtures.anOrder(), List.of(line(1, item, quantity)));
        return new AllocationRequest(
                plain.order(), true, false, null, plain.shipTo(), plain.lines(), null, null, null, days);
    }

    private LocalDate today() {
        return fixtures.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    private static List<String> lots(Decision decision) {
        return decision.legs().stream()
                .flatMap(leg -> leg.lines().stream())
                .flatMap(line -> line.fromLots().stream())
                .map(part -> part.amount().toPlainString() + " of " + part.lot())
                .toList();
    }

    private Map<String, Integer> committed(ItemNumber item) {
        return jdbc
                .sql("SELECT lot, reserved::int AS reserved FROM lot_commitment WHERE item = :item")
                .param("item", item.value())
                .query((row, number) -> Map.entry(row.getString("lot"), row.getInt("reserved")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int sellable(ItemNumber item) {
        return jdbc.sql("SELECT sellable::int FROM stock_position WHERE item = :item")
                .param("item", item.value())
                .query(Integer.class)
                .single();
    }
}
