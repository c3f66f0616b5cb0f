package io.entrepot.orders.fulfilment.erp;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What orders use of the ERP contract, version 1. */
@HttpExchange("/erp/v1")
interface ErpApi {

    @GetExchange("/customers/{customer}/credit")
    ErpMessages.Credit credit(@PathVariable String customer, @RequestParam String orderId);

    @PutExchange("/sales-orders/{order}")
    ErpMessages.SalesOrder order(@PathVariable String order, @RequestBody ErpMessages.NewSalesOrder body);

    @PostExchange("/sales-orders/{order}/cancellation")
    ErpMessages.SalesOrder cancel(@PathVariable String order);

    @PutExchange("/sales-orders/{order}/shipments/{shipment}")
    ErpMessages.PostedShipment post(
            @PathVariable String order, @PathVariable String shipment, @RequestBody ErpMessages.NewShipment body);
}
