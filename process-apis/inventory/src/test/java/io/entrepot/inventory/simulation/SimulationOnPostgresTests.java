package io.entrepot.inventory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.MovableClock;
import io.entrepot.inventory.StockFixtures;
import io.entrepot.inventory.allocation.Allocations;
import io.entrepot.inventory.allocation.FollowingMilestones;
import io.entrepot.inventory.observation.ReceivingStock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A share of the simulated time on the real store: sums equal rows, and what was told is believed. */
@InventoryTest
class SimulationOnPostgresTests {

    private static final int STEPS = Integer.getInteger("simulation.postgres.steps", 1500);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StockFixtures fixtures;

    @Autowired
    ReceivingStock stock;

    @Autowired
    FollowingMilestones milestones;

    @Autowired
    Allocations allocations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void openNodes() {
        fixtures.catalogueIsRead();
        Stream.of(Rhythm.values())
                .forEach(rhythm -> jdbc.sql("""
                        INSERT INTO node (node, name, warehouse_api, cadence, expected_interval, hard_staleness, stage, priority)
                        SELECT name, name, 'wms-simulated', :cadence, make_interval(secs => :seconds),
                            make_interval(secs => :staleness), 'LIVE', 100
                        FROM unnest(:names) AS name""")
                        .param("cadence", rhythm.name())
                        .param("seconds", rhythm.interval.toSeconds())
                        .param("staleness", rhythm.staleness.toSeconds())
                        .param(
                                "names",
                                Simulation.NODES.entrySet().stream()
                                        .filter(node -> node.getValue() == rhythm)
                                        .map(node -> node.getKey())
                                        .toArray(String[]::new))
                        .update());
    }

    @AfterEach
    void closeNodes() {
        clock.run();
        jdbc.sql("UPDATE node SET stage = 'RETIRED' WHERE warehouse_api = 'wms-simulated'")
                .update();
    }

    @ParameterizedTest
    @ValueSource(longs = 1)
    void holdsOnPostgres(long seed) {
        var begin = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var time = new VirtualClock(begin);
        clock.follow(time);
        Simulation.ITEMS.forEach(fixtures::add);
        var inventory = new InventoryOnPostgres(stock, milestones, allocations, fixtures, transaction, jdbc);

        var tally = new Simulation(seed, time, inventory, Duration.ZERO).run(STEPS);

        assertThat(tally.told()).as(tally.toString()).isPositive();
        assertThat(tally.legs()).as(tally.toString()).isPositive();
        assertThat(fixtures.sumsThatDifferFromRows()).isEmpty();
    }
}
