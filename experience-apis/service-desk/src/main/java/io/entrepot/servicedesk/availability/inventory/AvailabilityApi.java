package io.entrepot.servicedesk.availability.inventory;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the service desk uses of inventory's promise. */
interface AvailabilityApi {

    @GetExchange("/inventory/v1/availability")
    AvailabilityMessage availability(
            @RequestParam("item") Collection<String> items, @RequestParam(required = false) @Nullable String channel);

    @GetExchange("/inventory/v1/availability/{item}/explanation")
    ExplanationMessage explanation(@PathVariable String item, @RequestParam(required = false) @Nullable String channel);
}
