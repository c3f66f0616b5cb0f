package io.entrepot.inventory.drift.postgres;

import io.entrepot.canonical.inventory.GoodsReceived;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.inventory.drift.Books;
import io.entrepot.inventory.item.Item.Conversion;
import io.entrepot.inventory.item.Items;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Postings and receipts as rows. */
@Repository
class PostgresBooks implements Books {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBooks.class);

    private final JdbcClient jdbc;
    private final Items items;

    PostgresBooks(JdbcClient jdbc, Items items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    @Override
    public void posted(MilestoneReached posted) {
        if (posted.shipmentId() == null) {
            return; // a posting of something else
        }
        jdbc.sql("INSERT INTO posted_shipment VALUES (:shipment, :at) ON CONFLICT DO NOTHING")
                .param("shipment", posted.shipmentId().value())
                .param("at", posted.occurredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void received(GoodsReceived received) {
        var known = items.find(
                received.lines().stream().map(GoodsReceived.Line::item).collect(Collectors.toSet()));
        for (int line = 0; line < received.lines().size(); line++) {
            var told = received.lines().get(line);
            var item = known.get(told.item());
            var quantity = new Quantity(told.received().add(told.damaged()), told.unit());
            if (item != null && item.inBaseUnit(quantity) instanceof Conversion.Converted(var amount)) {
                jdbc.sql("""
                        INSERT INTO goods_receipt (node, source, receipt, line, item, quantity, received_at)
                        VALUES (:node, :source, :receipt, :line, :item, :quantity, :at) ON CONFLICT DO NOTHING""")
                        .param("node", received.node().value())
                        .param("source", received.source())
                        .param("receipt", received.receipt())
                        .param("line", line)
                        .param("item", told.item().value())
                        .param("quantity", amount)
                        .param("at", received.receivedAt().atOffset(ZoneOffset.UTC))
                        .update();
            } else {
                LOG.info("{} of {} in receipt {} is no known quantity", quantity, told.item(), received.receipt());
            }
        }
    }
}
