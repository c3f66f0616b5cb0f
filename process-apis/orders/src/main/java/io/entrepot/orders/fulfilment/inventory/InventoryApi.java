package io.entrepot.orders.fulfilment.inventory;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What orders use of the inventory API, version 1. */
interface InventoryApi {

    @PostExchange("/inventory/v1/sourcing-checks")
    InventoryMessages.Violations check(@RequestBody InventoryMessages.Demand demand);

    @PutExchange("/inventory/v1/allocations/{orderId}")
    InventoryMessages.Decision allocate(
            @PathVariable("orderId") String allocation, @RequestBody InventoryMessages.AllocationDemand demand);

    @DeleteExchange("/inventory/v1/allocations/{orderId}")
    void release(@PathVariable("orderId") String allocation);

    @DeleteExchange("/inventory/v1/allocations/{orderId}/legs/{legId}")
    void releaseLeg(@PathVariable("orderId") String allocation, @PathVariable("legId") String leg);

    @GetExchange("/inventory/v1/nodes")
    InventoryMessages.Nodes nodes();
}
