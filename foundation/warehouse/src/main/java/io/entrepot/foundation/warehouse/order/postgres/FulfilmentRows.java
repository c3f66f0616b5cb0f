package io.entrepot.foundation.warehouse.order.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.warehouse.leg.FulfilmentState;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.leg.ShipTo;
import io.entrepot.foundation.warehouse.order.FulfilmentOrder;
import io.entrepot.foundation.warehouse.order.LineWork;
import io.entrepot.foundation.warehouse.order.WarehouseOrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads a leg from its rows and writes its rows. */
class FulfilmentRows {

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    FulfilmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FulfilmentOrder read(ResultSet row) throws SQLException {
        var legId = new LegId(row.getString("leg_id"));
        var work = work(legId);
        return new FulfilmentOrder(
                request(row, legId, work),
                FulfilmentState.valueOf(row.getString("state")),
                warehouseOrder(row),
                row.getBoolean("cancel_requested"),
                work,
                new HashSet<>(jdbc.sql("SELECT event_id FROM reported_milestone WHERE leg_id = :leg")
                        .param("leg", legId.value())
                        .query(String.class)
                        .list()));
    }

    /** Inserts the leg unless it is there. */
    void insert(LegRequest request, Instant now, Instant readDueAt) {
        var isNew = jdbc.sql("""
                INSERT INTO fulfilment_order
                    (leg_id, order_id, node, reference, ship_to, requested_delivery, state, heard_at, read_due_at)
                VALUES (:leg, :order, :node, :reference, :shipTo::jsonb, :delivery, 'REQUESTED', :now, :due)
                ON CONFLICT (leg_id) DO NOTHING""")
                        .param("leg", request.legId().value())
                        .param("order", request.orderId().value())
                        .param("node", request.node().value())
                        .param("reference", request.reference())
                        .param("shipTo", json.writeValueAsString(request.shipTo()))
                        .param("delivery", request.requestedDelivery(), Types.DATE)
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .param("due", OffsetDateTime.ofInstant(readDueAt, ZoneOffset.UTC))
                        .update()
                == 1;
        if (isNew) {
            insertLines(request);
        }
    }

    private void insertLines(LegRequest request) {
        request.lines()
                .forEach(line -> jdbc.sql("""
                        INSERT INTO fulfilment_line (leg_id, line_number, item, ordered)
                        VALUES (:leg, :number, :item, :ordered)""")
                        .param("leg", request.legId().value())
                        .param("number", line.lineNumber())
                        .param("item", line.item().value())
                        .param("ordered", line.pieces())
                        .update());
    }

    void updateLines(FulfilmentOrder order) {
        order.work()
                .forEach(work -> jdbc.sql("""
                        UPDATE fulfilment_line SET picked = :picked, shipped = :shipped
                        WHERE leg_id = :leg AND line_number = :number""")
                        .param("picked", work.picked())
                        .param("shipped", work.shipped())
                        .param("leg", order.request().legId().value())
                        .param("number", work.lineNumber())
                        .update());
    }

    private LegRequest request(ResultSet row, LegId legId, List<LineWork> work) throws SQLException {
        return new LegRequest(
                legId,
                new OrderId(row.getString("order_id")),
                new NodeId(row.getString("node")),
                row.getString("reference"),
                json.readValue(row.getString("ship_to"), ShipTo.class),
                row.getObject("requested_delivery", LocalDate.class),
                work.stream()
                        .map(line -> new LegRequest.Line(line.lineNumber(), line.item(), line.ordered()))
                        .toList());
    }

    private static @Nullable WarehouseOrderId warehouseOrder(ResultSet row) throws SQLException {
        var id = row.getString("warehouse_order_id");
        return id == null
                ? null
                : new WarehouseOrderId(id, row.getString("warehouse_order"), row.getString("shipment_id"));
    }

    private List<LineWork> work(LegId legId) {
        return jdbc.sql("SELECT * FROM fulfilment_line WHERE leg_id = :leg ORDER BY line_number")
                .param("leg", legId.value())
                .query((row, number) -> new LineWork(
                        row.getInt("line_number"),
                        new ItemNumber(row.getString("item")),
                        row.getInt("ordered"),
                        row.getInt("picked"),
                        row.getInt("shipped")))
                .list();
    }
}
