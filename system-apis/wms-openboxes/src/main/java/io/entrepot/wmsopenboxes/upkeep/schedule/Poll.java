package io.entrepot.wmsopenboxes.upkeep.schedule;

import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.foundation.warehouse.node.Nodes;
import io.entrepot.foundation.warehouse.order.RereadingOrders;
import io.entrepot.wmsopenboxes.notice.Announcing;
import io.entrepot.wmsopenboxes.stock.ReadingStock;
import org.springframework.stereotype.Component;

/**
 * One poll of the whole warehouse, on one replica at a time. Orders come first, so that what left for them is known before the
 * stock without it is read, and notices before the receipts that complete them.
 */
@Component
class Poll {

    private final RereadingOrders orders;
    private final Announcing notices;
    private final ReadingStock stock;
    private final Nodes nodes;
    private final SingleReplica replica;

    Poll(RereadingOrders orders, Announcing notices, ReadingStock stock, Nodes nodes, SingleReplica replica) {
        this.orders = orders;
        this.notices = notices;
        this.stock = stock;
        this.nodes = nodes;
        this.replica = replica;
    }

    void run() {
        replica.runs("poll", () -> {
            orders.rereadOpen();
            notices.reread();
            nodes.all().forEach(node -> stock.read(node.id()));
        });
    }
}
