package io.entrepot.orders.fulfilment.warehouse;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What orders use of the warehouse contract, version 1. */
@HttpExchange("/warehouse/v1/fulfilment-orders")
interface WarehouseApi {

    @PutExchange("/{leg}")
    WarehouseMessages.FulfilmentOrder release(
            @PathVariable String leg, @RequestBody WarehouseMessages.NewFulfilmentOrder body);

    @PostExchange("/{leg}/cancellation")
    WarehouseMessages.Cancellation cancel(@PathVariable String leg);
}
