package io.entrepot.threeplx12.fulfilment;

import io.entrepot.foundation.warehouse.leg.FulfilmentState;
import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.cases.Cases;
import io.entrepot.threeplx12.cases.Evidence;
import io.entrepot.threeplx12.codes.Codes;
import io.entrepot.threeplx12.exchange.HeldException;
import io.entrepot.threeplx12.exchange.ReceivedSet;
import io.entrepot.threeplx12.exchange.SeenDocuments;
import io.entrepot.threeplx12.exchange.SetHandler;

/** Hears a 945: what left the warehouse for a leg. */
public class HearingShippingAdvice implements SetHandler {

    private final FulfilmentOrders orders;
    private final Codes codes;
    private final SeenDocuments seen;
    private final Cases cases;

    public HearingShippingAdvice(FulfilmentOrders orders, Codes codes, SeenDocuments seen, Cases cases) {
        this.orders = orders;
        this.codes = codes;
        this.seen = seen;
        this.cases = cases;
    }

    @Override
    public String set() {
        return "945";
    }

    @Override
    public void apply(ReceivedSet received) {
        var advice = new ShippingAdvice(received, codes);
        if (!seen.isNews(received, advice.shipment())) {
            return;
        }
        var after = orders.advance(advice.orderNumber(), order -> Hearing.departed(order, advice.dispatchOf(order)))
                .orElseThrow(() -> new HeldException(
                        CaseReason.UNKNOWN_ORDER, "order " + advice.orderNumber() + " is unknown here"));
        if (after.state() == FulfilmentState.CANCELLED) {
            cases.open(
                    CaseReason.UNASKED_CANCELLATION,
                    "leg " + after.request().legId(),
                    "the warehouse sends nothing of order " + after.number() + ", and nobody asked for that",
                    new Evidence.None());
        }
    }
}
