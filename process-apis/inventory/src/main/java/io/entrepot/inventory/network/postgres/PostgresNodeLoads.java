package io.entrepot.inventory.network.postgres;

import static java.util.stream.Collectors.toMap;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.network.Capacity.Load;
import io.entrepot.inventory.network.NodeLoads;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads as counters, one of several stripes each, so that orders of one node and day do not queue for a row. */
@Repository
class PostgresNodeLoads implements NodeLoads {

    private static final int STRIPES = 16;

    private final JdbcClient jdbc;

    PostgresNodeLoads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<NodeId, Load> on(Map<NodeId, LocalDate> days) {
        return jdbc
                .sql("""
                SELECT node, sum(orders) AS orders, sum(lines) AS lines
                FROM unnest(:nodes::text[], :days::date[]) AS asked (node, day) JOIN node_load USING (node, day)
                GROUP BY node""")
                .param("nodes", days.keySet().stream().map(NodeId::value).toArray(String[]::new))
                .param("days", days.values().stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        new NodeId(row.getString("node")), new Load(row.getInt("orders"), row.getInt("lines"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void add(OrderId order, NodeId node, LocalDate day, Load load) {
        jdbc.sql("""
                INSERT INTO node_load AS taken (node, day, stripe, orders, lines)
                SELECT node, :day::date, :stripe, :orders, :lines FROM node
                WHERE node = :node AND capacity_measure IS NOT NULL
                ON CONFLICT (node, day, stripe) DO UPDATE
                SET orders = taken.orders + excluded.orders, lines = taken.lines + excluded.lines""")
                .param("node", node.value())
                .param("day", day)
                .param("stripe", Math.floorMod(order.hashCode(), STRIPES))
                .param("orders", load.orders())
                .param("lines", load.lines())
                .update();
    }
}
