package io.entrepot.threeplx12.fulfilment;

import io.entrepot.threeplx12.exchange.OutgoingDocuments;
import io.entrepot.threeplx12.exchange.Sending;
import io.entrepot.threeplx12.partner.Partner;
import io.entrepot.threeplx12.partner.Partners;

/** Hands a leg to its warehouse: the leg and its 940 are noted in one transaction, so one leg is one 940. */
public class ReleasingOrder {

    private final FulfilmentOrders orders;
    private final OutgoingDocuments outgoing;
    private final Sending sending;
    private final Partners partners;

    public ReleasingOrder(FulfilmentOrders orders, OutgoingDocuments outgoing, Sending sending, Partners partners) {
        this.orders = orders;
        this.outgoing = outgoing;
        this.sending = sending;
        this.partners = partners;
    }

    public Release release(LegRequest request) {
        var partner = partners.at(request.node()).orElseThrow();
        try {
            sending.check(
                    partner, ShippingOrder.SET, ShippingOrder.of(FulfilmentOrder.requested(request, "L1"), partner));
        } catch (IllegalArgumentException refused) {
            return new Release.CannotBeWritten(String.valueOf(refused.getMessage()));
        }
        var kept = orders.keep(request, order -> queue(partner, order));
        return kept.order().request().asksTheSameAs(request)
                ? new Release.Accepted(kept.order(), kept.isNew())
                : new Release.AskedDifferently();
    }

    private void queue(Partner partner, FulfilmentOrder order) {
        outgoing.queue(partner, ShippingOrder.SET, order.number(), ShippingOrder.of(order, partner));
    }
}
