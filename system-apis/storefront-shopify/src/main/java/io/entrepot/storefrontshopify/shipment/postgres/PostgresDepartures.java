package io.entrepot.storefrontshopify.shipment.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.storefrontshopify.shipment.Departure;
import io.entrepot.storefrontshopify.shipment.Departures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Departures as rows; one without an order of the shop waits for it, and is swept after some weeks. */
@Repository
class PostgresDepartures implements Departures {

    private static final Duration KEPT_WITHOUT_ORDER = Duration.ofDays(14);
    private static final TypeReference<List<Departure.Line>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    PostgresDepartures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Departure departure) {
        jdbc.sql("""
                INSERT INTO departure (shipment_id, order_id, node, carrier, tracking, departed_at, lines, due_at)
                VALUES (:shipment, :order, :node, :carrier, :tracking, :departed, :lines::jsonb, :now)
                ON CONFLICT DO NOTHING""")
                .param("shipment", departure.shipment().value())
                .param("order", departure.order().value())
                .param("node", departure.node().value())
                .param("carrier", departure.carrier(), Types.VARCHAR)
                .param("tracking", departure.tracking(), Types.VARCHAR)
                .param("departed", utc(departure.departedAt()))
                .param("lines", json.writeValueAsString(departure.lines()))
                .param("now", utc(clock.instant()))
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(OrderId order) {
        jdbc.sql("DELETE FROM departure WHERE order_id = :order AND state = 'WAITING'")
                .param("order", order.value())
                .update();
    }

    @Override
    @Transactional
    public List<Departure> due(int limit) {
        var now = clock.instant();
        jdbc.sql("""
                DELETE FROM departure d WHERE state = 'WAITING' AND due_at < :long_ago
                AND NOT EXISTS (SELECT FROM shop_order o WHERE o.order_id = d.order_id)""").param("long_ago", utc(now.minus(KEPT_WITHOUT_ORDER))).update();
        return jdbc.sql("""
                SELECT d.* FROM departure d JOIN shop_order o ON o.order_id = d.order_id
                WHERE d.state IN ('WAITING', 'LEAVING') AND d.due_at <= :now ORDER BY d.due_at LIMIT :limit""")
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, number) -> departure(row))
                .list();
    }

    @Override
    @Transactional
    public void leaving(Departure departure) {
        var isFirst =
                jdbc.sql("""
                        UPDATE departure SET state = 'LEAVING' WHERE shipment_id = :shipment AND state = 'WAITING'""").param("shipment", departure.shipment().value()).update() == 1;
        if (isFirst) {
            departure.lines().forEach(line -> leave(departure, line));
        }
    }

    /** From the node that shipped, as far as the shop took it from there, and from others for the rest. */
    private void leave(Departure departure, Departure.Line line) {
        jdbc.sql("""
                WITH part AS (
                    SELECT p.shop_order, p.line_number, p.node, p.quantity - p.leaving AS open,
                           sum(p.quantity - p.leaving) OVER (ORDER BY p.node <> :node, p.node) AS upto
                    FROM shop_order_part p JOIN shop_order o ON o.shop_order = p.shop_order
                    WHERE o.order_id = :order AND p.line_number = :line)
                UPDATE shop_order_part p
                SET leaving = p.leaving + greatest(0, least(part.open, :quantity - (part.upto - part.open)))
                FROM part WHERE p.shop_order = part.shop_order AND p.line_number = part.line_number AND p.node = part.node""")
                .param("node", departure.node().value())
                .param("order", departure.order().value())
                .param("line", line.lineNumber())
                .param("quantity", line.quantity())
                .update();
    }

    @Override
    @Transactional
    public void reported(ShipmentId shipment) {
        state(shipment, "REPORTED");
    }

    @Override
    @Transactional
    public void refused(ShipmentId shipment) {
        state(shipment, "REFUSED");
    }

    @Override
    @Transactional
    public void again(ShipmentId shipment) {
        jdbc.sql("UPDATE departure SET state = 'LEAVING', due_at = :now WHERE shipment_id = :id AND state = 'REFUSED'")
                .param("id", shipment.value())
                .param("now", utc(clock.instant()))
                .update();
    }

    @Override
    @Transactional
    public void postpone(ShipmentId shipment, Duration first, Duration longest) {
        jdbc.sql("""
                UPDATE departure
                SET tries = tries + 1,
                    due_at = :now::timestamptz + make_interval(secs => least(:longest, :first * 2 ^ least(tries, 20)))
                WHERE shipment_id = :id""")
                .param("now", utc(clock.instant()))
                .param("first", (double) first.toSeconds())
                .param("longest", (double) longest.toSeconds())
                .param("id", shipment.value())
                .update();
    }

    private void state(ShipmentId shipment, String state) {
        jdbc.sql("UPDATE departure SET state = :state WHERE shipment_id = :id")
                .param("state", state)
                .param("id", shipment.value())
                .update();
    }

    private Departure departure(ResultSet row) throws SQLException {
        return new Departure(
                new ShipmentId(row.getString("shipment_id")),
                new OrderId(row.getString("order_id")),
                new NodeId(row.getString("node")),
                row.getString("carrier"),
                row.getString("tracking"),
                row.getObject("departed_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("lines"), LINES));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
