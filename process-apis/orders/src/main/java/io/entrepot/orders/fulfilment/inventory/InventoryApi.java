package io.entrepot.orders.fulfilment.inventory;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What orders use of the inventory API, version 1. */
@HttpExchange("/inventory/v1")
interface InventoryApi {

    @PostExchange("/sourcing-checks")
    InventoryMessages.Violations check(@RequestBody InventoryMessages.Demand demand);

    @PutExchange("/allocations/{allocation}")
    InventoryMessages.Decision allocate(
            @PathVariable String allocation, @RequestBody InventoryMessages.AllocationDemand demand);

    @DeleteExchange("/allocations/{allocation}")
    void release(@PathVariable String allocation);

    @DeleteExchange("/allocations/{allocation}/legs/{leg}")
    void releaseLeg(@PathVariable String allocation, @PathVariable String leg);

    @GetExchange("/nodes")
    InventoryMessages.Nodes nodes();
}
