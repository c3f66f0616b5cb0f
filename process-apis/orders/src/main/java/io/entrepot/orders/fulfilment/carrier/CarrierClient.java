package io.entrepot.orders.fulfilment.carrier;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.orders.fulfilment.Carriers;
import io.entrepot.orders.fulfilment.carrier.CarrierApi.NewTracker;
import io.entrepot.orders.order.Shipment;

/** Has parcels followed through the carrier's system API; a shipment without a tracking number cannot be followed. */
class CarrierClient implements Carriers {

    private final CarrierApi carrier;

    CarrierClient(CarrierApi carrier) {
        this.carrier = carrier;
    }

    @Override
    public void track(OrderId order, Shipment shipment) {
        var number = shipment.trackingNumber();
        if (number != null) {
            carrier.track(
                    shipment.id().value(),
                    new NewTracker(
                            order.value(),
                            shipment.leg().value(),
                            shipment.node().value(),
                            shipment.carrier(),
                            number));
        }
    }
}
