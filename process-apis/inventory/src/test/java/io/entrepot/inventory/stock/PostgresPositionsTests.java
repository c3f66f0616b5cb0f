package io.entrepot.inventory.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.StockFixtures;
import io.entrepot.inventory.stock.StockCards.Page;
import io.entrepot.inventory.stock.StockCards.Wanted;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The keeper in PostgreSQL keeps the contract; each test has a node of its own, which nobody else ever sees. */
@InventoryTest
@Transactional
class PostgresPositionsTests extends PositionsContract {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Positions positions;

    @Autowired
    StockCards cards;

    @Autowired
    StockFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Override
    Positions positions() {
        return positions;
    }

    @Override
    PositionKey aPosition() {
        var node = "LEDGER-" + NUMBERS.incrementAndGet();
        jdbc.sql("""
                INSERT INTO node (node, name, warehouse_api, cadence, expected_interval, hard_staleness, stage, priority)
                VALUES (:node, 'Ledger', 'wms-test', 'PUSH', :interval::interval, '1 day', 'SHADOW', 99)""").param("node", node).param("interval", INTERVAL.toString()).update();
        return new PositionKey(fixtures.anItem(), new NodeId(node));
    }

    @Override
    Page read(PositionKey wanted) {
        return cards.positions(new Wanted(wanted.item(), wanted.node(), null), 1)
                .getFirst();
    }

    @Override
    void ship(PositionKey from, Instant at, long quantity, @Nullable Instant acknowledgedAt) {
        var leg = aLeg(from, acknowledgedAt);
        jdbc.sql("""
                INSERT INTO shipped_line (shipment, leg_id, line_number, item, node, quantity, shipped_at)
                VALUES (:leg, :leg, 1, :item, :node, :quantity, :at)""")
                .param("leg", leg)
                .param("item", from.item().value())
                .param("node", from.node().value())
                .param("quantity", quantity)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    void claim(PositionKey at, long quantity, Instant acknowledgedAt) {
        positions.exclusively(Set.of(at), () -> {
            // the row that a reservation needs exists from now on
        });
        jdbc.sql("""
                INSERT INTO leg_line (leg_id, line_number, item, node, open, acknowledged_at)
                VALUES (:leg, 1, :item, :node, :open, :at)""")
                .param("leg", aLeg(at, acknowledgedAt))
                .param("item", at.item().value())
                .param("node", at.node().value())
                .param("open", quantity)
                .param("at", acknowledgedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private String aLeg(PositionKey position, @Nullable Instant acknowledgedAt) {
        var order = fixtures.anOrder().value();
        jdbc.sql("INSERT INTO allocation (order_id, decided_at) VALUES (:order, now())")
                .param("order", order)
                .update();
        jdbc.sql("INSERT INTO leg (leg_id, order_id, node, acknowledged_at) VALUES (:order, :order, :node, :at)")
                .param("order", order)
                .param("node", position.node().value())
                .param("at", acknowledgedAt == null ? null : acknowledgedAt.atOffset(ZoneOffset.UTC))
                .update();
        return order;
    }
}
