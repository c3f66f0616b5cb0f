package io.entrepot.developer.webhook.visibility;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What the developer API uses of the visibility API for webhooks. */
@HttpExchange("/visibility/v1/webhooks")
interface WebhooksApi {

    @PostExchange
    WebhookMessage subscribe(
            @RequestHeader("Idempotency-Key") String key,
            @RequestParam String consumer,
            @RequestBody TermsMessage terms);

    @GetExchange
    WebhooksMessage list(@RequestParam String consumer);

    @GetExchange("/{id}")
    WebhookMessage find(@PathVariable String id, @RequestParam String consumer);

    @PutExchange("/{id}")
    WebhookMessage change(@PathVariable String id, @RequestParam String consumer, @RequestBody TermsMessage terms);

    @DeleteExchange("/{id}")
    void remove(@PathVariable String id, @RequestParam String consumer);

    @PostExchange("/{id}/secret")
    SecretMessage rotate(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestParam String consumer,
            @RequestBody OverlapMessage overlap);

    @PostExchange("/{id}/test")
    TestMessage test(@PathVariable String id, @RequestParam String consumer);

    @GetExchange("/{id}/deliveries")
    DeliveryPageMessage deliveries(
            @PathVariable String id,
            @RequestParam String consumer,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String eventType,
            @RequestParam @Nullable Instant since,
            @RequestParam @Nullable String cursor,
            @RequestParam int limit);

    @GetExchange("/{id}/deliveries/{delivery}")
    DeliveryMessage delivery(@PathVariable String id, @PathVariable String delivery, @RequestParam String consumer);

    @PostExchange("/{id}/replay")
    ReplayedMessage replay(@PathVariable String id, @RequestParam String consumer, @RequestBody ReplayMessage replay);
}
