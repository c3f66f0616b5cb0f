package io.entrepot.inventory.allocation.postgres;

import static java.util.stream.Collectors.toSet;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.allocation.postgres.Decisions.Decided;
import io.entrepot.inventory.network.Capacity.Load;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.NodeLoads;
import io.entrepot.inventory.network.Nodes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What legs take of the days of nodes with a capacity; what is released before anything of it left is given back. */
@Repository
class LegLoads {

    private final JdbcClient jdbc;
    private final Nodes nodes;
    private final NodeLoads loads;

    LegLoads(JdbcClient jdbc, Nodes nodes, NodeLoads loads) {
        this.jdbc = jdbc;
        this.nodes = nodes;
        this.loads = loads;
    }

    /** The legs of orders that were decided and written now. */
    void take(List<Decided> orders, Instant now) {
        var legs = orders.stream()
                .flatMap(order -> order.decision().legs().stream())
                .toList();
        var used = legs.stream().map(Decision.Leg::node).collect(toSet());
        nodes.all().stream()
                .filter(node -> used.contains(node.id()) && node.profile().capacity() != null)
                .sorted(Comparator.comparing(node -> node.id().value()))
                .forEach(node -> take(node, legs, orders.getFirst().request().order(), now));
    }

    private void take(Node node, List<Decision.Leg> all, OrderId order, Instant now) {
        var day = node.profile().workingTime().dayFor(now);
        var legs = all.stream().filter(leg -> leg.node().equals(node.id())).toList();
        var lines = legs.stream().mapToInt(leg -> leg.lines().size()).sum();
        loads.add(order, node.id(), day, new Load(legs.size(), lines));
        jdbc.sql("UPDATE leg SET counted_on = :day WHERE leg_id = ANY(:legs)")
                .param("day", day)
                .param("legs", Columns.of(legs, leg -> leg.id().value()))
                .update();
    }

    /** These lines were released; work that a part of them has made already is not given back. */
    void giveBack(List<LegLine> released) {
        jdbc.sql("""
                WITH released AS (
                    SELECT leg.order_id, leg.node, leg.counted_on, leg.leg_id,
                        NOT EXISTS (SELECT FROM reservation gone
                            WHERE gone.leg_id = line.leg_id AND gone.kind = 'SHIPPED') AS whole_leg,
                        NOT EXISTS (SELECT FROM reservation gone WHERE gone.leg_id = line.leg_id
                            AND gone.line_number = line.line_number AND gone.kind = 'SHIPPED') AS whole_line
                    FROM unnest(:legs::text[], :lines::int[]) AS line (leg_id, line_number) JOIN leg USING (leg_id)
                    WHERE leg.counted_on IS NOT NULL
                )
                SELECT order_id, node, counted_on, count(DISTINCT leg_id) FILTER (WHERE whole_leg) AS legs,
                    count(*) FILTER (WHERE whole_line) AS lines
                FROM released GROUP BY order_id, node, counted_on ORDER BY node, counted_on""")
                .param("legs", Columns.of(released, LegLine::leg))
                .param("lines", Columns.of(released, line -> Integer.toString(line.lineNumber())))
                .query((row, number) -> new Back(
                        new OrderId(row.getString("order_id")),
                        new NodeId(row.getString("node")),
                        row.getObject("counted_on", LocalDate.class),
                        new Load(-row.getInt("legs"), -row.getInt("lines"))))
                .list()
                .forEach(back -> loads.add(back.order(), back.node(), back.day(), back.load()));
    }

    private record Back(OrderId order, NodeId node, LocalDate day, Load load) {}
}
