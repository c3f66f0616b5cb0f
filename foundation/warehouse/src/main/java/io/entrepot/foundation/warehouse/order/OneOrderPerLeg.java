package io.entrepot.foundation.warehouse.order;

import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.warehouse.leg.Cancellation;
import io.entrepot.foundation.warehouse.leg.Fulfilment;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.leg.LegStanding;
import io.entrepot.foundation.warehouse.leg.Release;
import java.time.Clock;
import java.util.Optional;

/** Has legs fulfilled by a warehouse system that would take the same order twice. */
public class OneOrderPerLeg implements Fulfilment {

    private final ReleasingOrder releasing;
    private final CancellingOrder cancelling;
    private final FulfilmentOrders orders;

    public OneOrderPerLeg(FulfilmentOrders orders, WarehouseOrders warehouse, Clock clock) {
        this.releasing = new ReleasingOrder(orders, warehouse, clock);
        this.cancelling = new CancellingOrder(orders, warehouse, clock);
        this.orders = orders;
    }

    @Override
    public Release release(LegRequest request) {
        return releasing.release(request);
    }

    @Override
    public Optional<LegStanding> find(LegId legId) {
        return orders.find(legId).filter(FulfilmentOrder::isDecided).map(FulfilmentOrder::standing);
    }

    @Override
    public Cancellation cancel(LegId legId) {
        return cancelling.cancel(legId);
    }
}
