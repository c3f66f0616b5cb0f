package io.entrepot.threeplx12.fulfilment;

import io.entrepot.threeplx12.exchange.AcknowledgmentListener;
import java.time.Instant;

/** The warehouse could read the 940: the leg is acknowledged. */
public class HearingAcknowledgment implements AcknowledgmentListener {

    private final FulfilmentOrders orders;

    public HearingAcknowledgment(FulfilmentOrders orders) {
        this.orders = orders;
    }

    @Override
    public String set() {
        return ShippingOrder.SET;
    }

    @Override
    public void acknowledged(String number, Instant at) {
        var _ = orders.advance(number, order -> Hearing.acknowledged(order, at))
                .orElseThrow(() -> new IllegalArgumentException("order " + number + " is gone"));
    }
}
