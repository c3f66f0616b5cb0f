package io.entrepot.erpbusinesscentral.erp.postgres;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.erpbusinesscentral.order.OrderRegister;
import io.entrepot.erpbusinesscentral.order.RegisteredOrder;
import io.entrepot.erpbusinesscentral.order.SalesOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers orders in a table; each statement is its own transaction, as remote calls lie between them. */
final class PostgresOrderRegister implements OrderRegister {

    private final JdbcClient jdbc;

    PostgresOrderRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<RegisteredOrder> find(OrderId order) {
        return jdbc.sql("SELECT * FROM registered_order WHERE order_id = :order")
                .param("order", order.value())
                .query((row, number) -> registered(row))
                .optional();
    }

    @Override
    public void sending(SalesOrder order, Instant at) {
        jdbc.sql("""
                        INSERT INTO registered_order (order_id, content, reference, sent_at)
                        VALUES (:order, :content, :reference, :at)
                        ON CONFLICT (order_id) DO UPDATE SET sent_at = excluded.sent_at
                        """)
                .param("order", order.id().value())
                .param("content", order.content())
                .param("reference", order.reference())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void notSent(OrderId order) {
        jdbc.sql("UPDATE registered_order SET sent_at = NULL WHERE order_id = :order")
                .param("order", order.value())
                .update();
    }

    @Override
    public void placed(SalesOrder order, String documentNumber) {
        jdbc.sql("""
                        INSERT INTO registered_order (order_id, content, reference, document_number)
                        VALUES (:order, :content, :reference, :number)
                        ON CONFLICT (order_id) DO UPDATE SET document_number = excluded.document_number, sent_at = NULL
                        """)
                .param("order", order.id().value())
                .param("content", order.content())
                .param("reference", order.reference())
                .param("number", documentNumber)
                .update();
    }

    @Override
    public void cancelled(OrderId order, String documentNumber) {
        jdbc.sql("""
                        INSERT INTO registered_order (order_id, content, reference, document_number, cancelled)
                        VALUES (:order, '', '', :number, true)
                        ON CONFLICT (order_id) DO UPDATE
                        SET document_number = excluded.document_number, cancelled = true, sent_at = NULL
                        """)
                .param("order", order.value())
                .param("number", documentNumber)
                .update();
    }

    private static RegisteredOrder registered(ResultSet row) throws SQLException {
        var sentAt = row.getTimestamp("sent_at");
        return new RegisteredOrder(
                new OrderId(row.getString("order_id")),
                row.getString("content"),
                row.getString("document_number"),
                row.getBoolean("cancelled"),
                sentAt == null ? null : sentAt.toInstant());
    }
}
