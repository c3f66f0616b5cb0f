package io.entrepot.wmsopenboxes.upkeep.schedule;

import io.entrepot.foundation.cases.CaseKind;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.foundation.warehouse.node.Nodes;
import io.entrepot.foundation.warehouse.order.FulfilmentOrder;
import io.entrepot.foundation.warehouse.order.FulfilmentOrders;
import io.entrepot.foundation.warehouse.order.LegToRead;
import io.entrepot.foundation.warehouse.order.RereadingOrders;
import io.entrepot.wmsopenboxes.cases.Kind;
import io.entrepot.wmsopenboxes.notice.AdvanceNotice;
import io.entrepot.wmsopenboxes.notice.Announcing;
import io.entrepot.wmsopenboxes.notice.NoticeToRead;
import io.entrepot.wmsopenboxes.stock.ReadingStock;
import org.springframework.stereotype.Component;

/**
 * One poll of the whole warehouse, on one replica at a time. Orders come first, so that what left for them is known before the
 * stock without it is read, and notices before the receipts that complete them. What is odd about one of them holds up none of the
 * others and no stock.
 */
@Component
class Poll {

    private final FulfilmentOrders orders;
    private final RereadingOrders rereading;
    private final Announcing notices;
    private final ReadingStock stock;
    private final Nodes nodes;
    private final SingleReplica replica;
    private final ExceptionCases cases;

    Poll(
            FulfilmentOrders orders,
            RereadingOrders rereading,
            Announcing notices,
            ReadingStock stock,
            Nodes nodes,
            SingleReplica replica,
            ExceptionCases cases) {
        this.orders = orders;
        this.rereading = rereading;
        this.notices = notices;
        this.stock = stock;
        this.nodes = nodes;
        this.replica = replica;
        this.cases = cases;
    }

    void run() {
        replica.runs("poll", () -> {
            var legs = new OneByOne<>(cases, new Legs());
            var deliveries = new OneByOne<>(cases, new Deliveries());
            legs.read(orders.open(), rereading::reread);
            deliveries.read(notices.open(), notices::reread);
            nodes.all().forEach(node -> stock.read(node.id()));
            legs.tell();
            deliveries.tell();
        });
    }

    private record Legs() implements OneByOne.Sort<FulfilmentOrder> {

        @Override
        public CaseKind kind() {
            return Kind.UNREADABLE_ORDER;
        }

        @Override
        public String subject(FulfilmentOrder order) {
            return "leg " + order.request().legId();
        }

        @Override
        public Object message(FulfilmentOrder order) {
            return new LegToRead(order.request().legId());
        }
    }

    private record Deliveries() implements OneByOne.Sort<AdvanceNotice> {

        @Override
        public CaseKind kind() {
            return Kind.UNREADABLE_NOTICE;
        }

        @Override
        public String subject(AdvanceNotice notice) {
            return "notice " + notice.request().id();
        }

        @Override
        public Object message(AdvanceNotice notice) {
            return new NoticeToRead(notice.request().id());
        }
    }
}
