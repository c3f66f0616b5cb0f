package io.entrepot.threeplx12.fulfilment;

import io.entrepot.canonical.order.LegId;
import io.entrepot.threeplx12.exchange.OutgoingDocuments;
import io.entrepot.threeplx12.partner.Partners;

/** Takes a leg back as long as its 940 has not left; X12 has no answer that would say whether a later call came in time. */
public class CancellingOrder {

    private final FulfilmentOrders orders;
    private final OutgoingDocuments outgoing;
    private final Partners partners;

    public CancellingOrder(FulfilmentOrders orders, OutgoingDocuments outgoing, Partners partners) {
        this.orders = orders;
        this.outgoing = outgoing;
        this.partners = partners;
    }

    public Cancellation cancel(LegId legId) {
        return orders.advance(legId, this::withdrawn)
                .map(order ->
                        order.state() == FulfilmentState.CANCELLED ? Cancellation.CANCELLED : Cancellation.REFUSED)
                .orElse(Cancellation.UNKNOWN_LEG);
    }

    private Progress withdrawn(FulfilmentOrder order) {
        var before = Progress.unchanged(order);
        var partner = partners.at(order.request().node());
        var isBack = order.state() == FulfilmentState.REQUESTED
                && partner.isPresent()
                && outgoing.withdraw(partner.get(), ShippingOrder.SET, order.number());
        return isBack ? before.reaching(FulfilmentState.CANCELLED) : before;
    }
}
