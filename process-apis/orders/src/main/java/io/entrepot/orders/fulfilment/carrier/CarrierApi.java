package io.entrepot.orders.fulfilment.carrier;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What orders use of the carrier contract, version 1. */
@HttpExchange("/carrier/v1")
interface CarrierApi {

    @PutExchange("/trackers/{shipment}")
    void track(@PathVariable String shipment, @RequestBody NewTracker body);

    /** The parcel to follow. */
    record NewTracker(
            String orderId,
            String legId,
            String node,
            @Nullable String carrier,
            String trackingNumber) {}
}
