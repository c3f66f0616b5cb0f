package io.entrepot.threeplx12.fulfilment.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.warehouse.leg.FulfilmentState;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.leg.ShipTo;
import io.entrepot.threeplx12.fulfilment.FulfilmentOrder;
import io.entrepot.threeplx12.fulfilment.LineWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a leg from its rows and writes its rows. */
@Component
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
                row.getString("number"),
                FulfilmentState.valueOf(row.getString("state")),
                work);
    }

    String shipTo(ShipTo shipTo) {
        return json.writeValueAsString(shipTo);
    }

    void insertLines(LegRequest request) {
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
                        UPDATE fulfilment_line SET shipped = :shipped, closed = :closed
                        WHERE leg_id = :leg AND line_number = :number""")
                        .param("shipped", work.shipped())
                        .param("closed", work.isClosed())
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
                        .map(line -> new LegRequest.Line(
                                line.lineNumber(), line.item(), line.ordered().intValueExact()))
                        .toList());
    }

    private List<LineWork> work(LegId legId) {
        return jdbc.sql("SELECT * FROM fulfilment_line WHERE leg_id = :leg ORDER BY line_number")
                .param("leg", legId.value())
                .query((row, number) -> new LineWork(
                        row.getInt("line_number"),
                        new ItemNumber(row.getString("item")),
                        row.getBigDecimal("ordered"),
                        row.getBigDecimal("shipped"),
                        row.getBoolean("closed")))
                .list();
    }
}
