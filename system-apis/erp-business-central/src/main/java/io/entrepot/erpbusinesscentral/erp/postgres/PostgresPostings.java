package io.entrepot.erpbusinesscentral.erp.postgres;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.erpbusinesscentral.shipment.Posting;
import io.entrepot.erpbusinesscentral.shipment.Postings;
import io.entrepot.erpbusinesscentral.shipment.Shipment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers postings in tables; no transaction spans a remote call. */
final class PostgresPostings implements Postings {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PostgresPostings(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Optional<Posting> find(ShipmentId shipment) {
        return jdbc.sql("SELECT * FROM posting WHERE shipment_id = :id")
                .param("id", shipment.value())
                .query((row, number) -> posting(row))
                .optional();
    }

    @Override
    public Optional<Posting> underWay(OrderId order) {
        return jdbc.sql("SELECT * FROM posting WHERE order_id = :id AND sent_at IS NOT NULL")
                .param("id", order.value())
                .query((row, number) -> posting(row))
                .optional();
    }

    @Override
    public void requested(Shipment shipment, String documentNumber) {
        transaction.executeWithoutResult(status -> {
            var added = jdbc.sql("""
                            INSERT INTO posting (shipment_id, order_id, document_number, state)
                            VALUES (:id, :order, :number, 'REQUESTED') ON CONFLICT (shipment_id) DO NOTHING
                            """)
                    .param("id", shipment.id().value())
                    .param("order", shipment.order().value())
                    .param("number", documentNumber)
                    .update();
            for (int position = 0; added > 0 && position < shipment.lines().size(); position++) {
                add(shipment.id(), position, shipment.lines().get(position));
            }
        });
    }

    @Override
    public void sending(ShipmentId shipment, Instant at, Set<String> documentsBefore) {
        jdbc.sql("UPDATE posting SET sent_at = :at, documents_before = :before WHERE shipment_id = :id")
                .param("id", shipment.value())
                .param("at", Timestamp.from(at))
                .param("before", documentsBefore.toArray(String[]::new))
                .update();
    }

    @Override
    public void notSent(ShipmentId shipment) {
        jdbc.sql("UPDATE posting SET sent_at = NULL WHERE shipment_id = :id")
                .param("id", shipment.value())
                .update();
    }

    @Override
    public void posted(ShipmentId shipment, Posting.Documents documents) {
        jdbc.sql("""
                        UPDATE posting SET state = 'POSTED', sent_at = NULL,
                        shipment_number = :shipmentNumber, invoice_number = :invoiceNumber WHERE shipment_id = :id
                        """)
                .param("id", shipment.value())
                .param("shipmentNumber", documents.shipmentNumber())
                .param("invoiceNumber", documents.invoiceNumber())
                .update();
    }

    private void add(ShipmentId shipment, int position, Shipment.Line line) {
        jdbc.sql("""
                        INSERT INTO posting_line (shipment_id, position, line_number, item, amount, unit)
                        VALUES (:id, :position, :line, :item, :amount, :unit)
                        """)
                .param("id", shipment.value())
                .param("position", position)
                .param("line", line.lineNumber())
                .param("item", line.item().value())
                .param("amount", line.quantity().amount())
                .param("unit", line.quantity().unit().code())
                .update();
    }

    private Posting posting(ResultSet row) throws SQLException {
        var id = new ShipmentId(row.getString("shipment_id"));
        var shipment = new Shipment(new OrderId(row.getString("order_id")), id, lines(id));
        return new Posting(
                shipment, row.getString("document_number"), sentAt(row), documentsBefore(row), documents(row));
    }

    private List<Shipment.Line> lines(ShipmentId shipment) {
        return jdbc.sql("SELECT * FROM posting_line WHERE shipment_id = :id ORDER BY position")
                .param("id", shipment.value())
                .query((row, number) -> new Shipment.Line(
                        row.getInt("line_number"),
                        new ItemNumber(row.getString("item")),
                        new Quantity(row.getBigDecimal("amount"), new UnitOfMeasure(row.getString("unit")))))
                .list();
    }

    private static @Nullable Instant sentAt(ResultSet row) throws SQLException {
        var sentAt = row.getTimestamp("sent_at");
        return sentAt == null ? null : sentAt.toInstant();
    }

    private static Set<String> documentsBefore(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray("documents_before").getArray());
    }

    private static Posting.@Nullable Documents documents(ResultSet row) throws SQLException {
        var shipmentNumber = row.getString("shipment_number");
        return shipmentNumber == null ? null : new Posting.Documents(shipmentNumber, row.getString("invoice_number"));
    }
}
