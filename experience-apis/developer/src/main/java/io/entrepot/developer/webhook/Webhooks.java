package io.entrepot.developer.webhook;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.developer.application.IdempotencyKey;
import java.util.List;
import java.util.Optional;

/** The webhooks of partners; another partner's webhook is no different from one that does not exist. */
public interface Webhooks {

    Webhook subscribe(ConsumerId partner, IdempotencyKey key, Webhook.Terms terms);

    List<Webhook> of(ConsumerId partner);

    Optional<Webhook> find(ConsumerId partner, WebhookId id);

    Optional<Webhook> change(ConsumerId partner, WebhookId id, Webhook.Terms terms);

    boolean remove(ConsumerId partner, WebhookId id);

    /** A new secret; those before it sign as well for so many hours. */
    Optional<String> rotate(ConsumerId partner, WebhookId id, IdempotencyKey key, int overlapHours);

    /** Has an event sent that tells nothing. */
    Optional<DeliveryId> test(ConsumerId partner, WebhookId id);

    Optional<DeliveryPage> deliveries(ConsumerId partner, WebhookId id, DeliveryPage.Query query);

    Optional<Delivery> delivery(ConsumerId partner, WebhookId id, DeliveryId delivery);

    /** How many are sent again. */
    Optional<Integer> replay(ConsumerId partner, WebhookId id, Replay replay);
}
