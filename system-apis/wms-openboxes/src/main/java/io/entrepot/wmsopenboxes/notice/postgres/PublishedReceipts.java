package io.entrepot.wmsopenboxes.notice.postgres;

import io.entrepot.canonical.inventory.GoodsReceived;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.wmsopenboxes.stock.LedgerTransaction;
import io.entrepot.wmsopenboxes.stock.Receipts;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Publishes receipts, in the transaction that makes sure that each is told once; the last of a notice says that it is the last. */
@Component
class PublishedReceipts implements Receipts {

    private static final String SOURCE = "wms-openboxes";

    private final JdbcClient jdbc;
    private final EventPublisher events;

    PublishedReceipts(JdbcClient jdbc, EventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    private record Notice(String id, boolean complete, BigDecimal arrived, BigDecimal told) {}

    @Override
    public void received(NodeId node, LedgerTransaction transaction, List<GoodsReceived.Line> lines) {
        var notice = noticeOf(transaction.incomingShipment());
        var pieces = lines.stream()
                .map(line -> line.received().add(line.damaged()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (notice != null) {
            jdbc.sql("UPDATE advance_notice SET told = told + :pieces WHERE notice_id = :id")
                    .param("pieces", pieces)
                    .param("id", notice.id())
                    .update();
        }
        var isFinal =
                notice != null && notice.complete() && notice.told().add(pieces).compareTo(notice.arrived()) >= 0;
        var received = new GoodsReceived(
                node,
                SOURCE,
                transaction.number(),
                notice == null ? null : notice.id(),
                transaction.occurredAt(),
                isFinal,
                lines);
        events.publish(
                Topic.RECEIVING_MILESTONES,
                node.value(),
                GoodsReceived.TYPE,
                received,
                node + "/receipt/" + transaction.number());
    }

    /** Goods that nobody announced come without one. */
    private @Nullable Notice noticeOf(@Nullable String shipment) {
        return jdbc.sql("""
                SELECT notice_id, state = 'RECEIVED' AS complete, told,
                       (SELECT coalesce(sum((a ->> 'received')::numeric + (a ->> 'damaged')::numeric), 0)
                        FROM jsonb_array_elements(received) a) AS arrived
                FROM advance_notice WHERE shipment_id = :shipment""")
                .param("shipment", shipment, java.sql.Types.VARCHAR)
                .query((row, number) -> new Notice(
                        row.getString("notice_id"),
                        row.getBoolean("complete"),
                        row.getBigDecimal("arrived"),
                        row.getBigDecimal("told")))
                .optional()
                .orElse(null);
    }
}
