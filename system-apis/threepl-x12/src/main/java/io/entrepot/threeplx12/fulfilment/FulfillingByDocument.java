package io.entrepot.threeplx12.fulfilment;

import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.warehouse.leg.Cancellation;
import io.entrepot.foundation.warehouse.leg.Fulfilment;
import io.entrepot.foundation.warehouse.leg.FulfilmentState;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.leg.LegStanding;
import io.entrepot.foundation.warehouse.leg.Release;
import io.entrepot.threeplx12.exchange.OutgoingDocuments;
import io.entrepot.threeplx12.exchange.Sending;
import io.entrepot.threeplx12.partner.Partner;
import io.entrepot.threeplx12.partner.Partners;
import java.util.Optional;

/**
 * Has legs fulfilled by document: a leg and its 940 are noted in one transaction, so one leg is one 940. It is taken back as long as
 * its 940 has not left; X12 has no answer that would say whether a later call came in time.
 */
public class FulfillingByDocument implements Fulfilment {

    private final FulfilmentOrders orders;
    private final OutgoingDocuments outgoing;
    private final Sending sending;
    private final Partners partners;

    public FulfillingByDocument(
            FulfilmentOrders orders, OutgoingDocuments outgoing, Sending sending, Partners partners) {
        this.orders = orders;
        this.outgoing = outgoing;
        this.sending = sending;
        this.partners = partners;
    }

    @Override
    public Release release(LegRequest request) {
        var partner = partners.at(request.node()).orElseThrow();
        try {
            sending.check(
                    partner, ShippingOrder.SET, ShippingOrder.of(FulfilmentOrder.requested(request, "L1"), partner));
        } catch (IllegalArgumentException refused) {
            return new Release.CannotBeCarried(String.valueOf(refused.getMessage()));
        }
        var kept = orders.keep(request, order -> queue(partner, order));
        return kept.order().request().asksTheSameAs(request)
                ? new Release.Accepted(kept.order().standing(), kept.isNew())
                : new Release.AskedDifferently();
    }

    @Override
    public Optional<LegStanding> find(LegId legId) {
        return orders.find(legId).map(FulfilmentOrder::standing);
    }

    @Override
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

    private void queue(Partner partner, FulfilmentOrder order) {
        outgoing.queue(partner, ShippingOrder.SET, order.number(), ShippingOrder.of(order, partner));
    }
}
