package io.entrepot.partner.order.orders;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What the partner API uses of the orders API. */
@HttpExchange("/orders/v1/orders")
interface OrdersApi {

    @PostExchange
    HeadMessage place(@RequestHeader("Idempotency-Key") String key, @RequestBody PlaceMessage order);

    @GetExchange
    PageMessage list(
            @RequestParam String consumer,
            @RequestParam @Nullable String reference,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String cursor,
            @RequestParam int limit);

    @GetExchange("/{id}")
    OrderMessage find(@PathVariable String id);

    @PostExchange("/{id}/cancellation")
    CancelMessage cancel(@PathVariable String id);
}
