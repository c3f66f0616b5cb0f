package io.entrepot.inventory.allocation;

import static io.entrepot.inventory.StockFixtures.SEA;
import static io.entrepot.inventory.StockFixtures.line;
import static io.entrepot.inventory.StockFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.StockFixtures;
import io.entrepot.inventory.network.Capacity.Load;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node takes no more than its day holds, and what it is spared it can take again. */
@InventoryTest
class NodeCapacityTests {

    @Autowired
    StockFixtures fixtures;

    @Autowired
    Allocations allocations;

    @Autowired
    JdbcClient jdbc;

    private ItemNumber item = new ItemNumber("NONE");

    @BeforeEach
    void anItemAtSeattle() {
        item = fixtures.anItem();
        fixtures.observe(SEA, item, 100);
    }

    @AfterEach
    void seattleTakesItsUsualOrders() {
        jdbc.sql("UPDATE node SET capacity_measure = 'ORDERS', capacity_per_day = 4000 WHERE node = 'SEA'")
                .update();
    }

    @Test
    void givesTheOrderBackThatWasReleased() {
        takesOneMore();
        var taken = fixtures.allocate(fixtures.anOrder(), item, 1);
        assertThat(fixtures.allocate(fixtures.anOrder(), item, 1).decision().outcome())
                .as("the day is full")
                .isEqualTo(Outcome.REJECTED);

        allocations.release(taken.order());
        allocations.release(taken.order());

        assertThat(fixtures.allocate(fixtures.anOrder(), item, 1).decision().outcome())
                .isEqualTo(Outcome.ALLOCATED);
        assertThat(fixtures.allocate(fixtures.anOrder(), item, 1).decision().outcome())
                .as("given back once")
                .isEqualTo(Outcome.REJECTED);
    }

    @Test
    void givesALegBackWithItsLines() {
        var before = load();
        var taken = fixtures.allocate(request(fixtures.anOrder(), List.of(line(1, item, 1), line(2, item, 1))));
        assertThat(load()).isEqualTo(before.plus(new Load(1, 2)));

        allocations.release(taken.order(), LegId.of(taken.order(), 1));

        assertThat(load()).isEqualTo(before);
    }

    @Test
    void keepsTheWorkThatWasDoneForAPartOfTheLeg() {
        var before = load();
        var taken = fixtures.allocate(request(fixtures.anOrder(), List.of(line(1, item, 3), line(2, item, 1))));
        fixtures.departed(taken, "CAP-" + item, item, 2);

        allocations.release(taken.order());

        assertThat(load()).as("only the second line was spared").isEqualTo(before.plus(new Load(1, 1)));
    }

    private void takesOneMore() {
        jdbc.sql("UPDATE node SET capacity_per_day = :most WHERE node = 'SEA'")
                .param("most", load().orders() + 1)
                .update();
    }

    /** What the latest day holds, on which everything here falls. */
    private Load load() {
        return jdbc.sql("""
                SELECT coalesce(sum(orders), 0) AS orders, coalesce(sum(lines), 0) AS lines FROM node_load
                WHERE node = 'SEA' AND day = (SELECT max(day) FROM node_load WHERE node = 'SEA')""")
                .query((row, number) -> new Load(row.getInt("orders"), row.getInt("lines")))
                .single();
    }
}
