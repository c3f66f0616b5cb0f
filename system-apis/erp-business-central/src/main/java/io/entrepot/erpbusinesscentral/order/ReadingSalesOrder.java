package io.entrepot.erpbusinesscentral.order;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.erpbusinesscentral.order.OrderStatus.State;
import java.util.Optional;

/** Tells how an order stands in the ERP, also after complete posting has removed its document. */
public final class ReadingSalesOrder {

    private final SalesDocuments documents;
    private final OrderRegister register;

    public ReadingSalesOrder(SalesDocuments documents, OrderRegister register) {
        this.documents = documents;
        this.register = register;
    }

    public Optional<OrderStatus> status(OrderId order) {
        var open = documents.named(order);
        return open.isEmpty()
                ? register.find(order).flatMap(this::withoutDocument)
                : Optional.of(new OrderStatus(open.getFirst().number(), State.OPEN));
    }

    /** How an order stands whose document is gone; empty where it never had one. */
    Optional<OrderStatus> withoutDocument(RegisteredOrder order) {
        var number = order.documentNumber();
        if (number == null) {
            return Optional.empty();
        }
        var deleted = order.cancelled() || !documents.hasPostings(number);
        return Optional.of(new OrderStatus(number, deleted ? State.CANCELLED : State.CLOSED));
    }
}
