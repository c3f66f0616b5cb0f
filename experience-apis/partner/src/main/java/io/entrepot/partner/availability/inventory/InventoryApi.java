package io.entrepot.partner.availability.inventory;

import java.util.Collection;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the partner API uses of the inventory API. */
interface InventoryApi {

    @GetExchange("/inventory/v1/availability")
    AvailabilityMessage availability(@RequestParam("item") Collection<String> items);

    @GetExchange("/inventory/v1/availability/{item}/explanation")
    ExplanationMessage explanation(@PathVariable String item);
}
