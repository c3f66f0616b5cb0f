package io.entrepot.sandbox.shopify;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.protocol.Hmac;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.work.Delivery;
import io.entrepot.sandbox.work.Outbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The subscriptions; what happens in the shop goes to each of the topic, and one that nobody answers is deleted. */
final class Webhooks implements Outbox.Outcomes {

    private final ShopifySettings settings;
    private final Numbers numbers;
    private final Faults faults;
    private final Clock clock;
    private final Outbox outbox;
    private final List<Subscription> subscriptions = new ArrayList<>();

    Webhooks(
            ShopifySettings settings,
            Numbers numbers,
            Faults faults,
            Clock clock,
            Function<Outbox.Outcomes, Outbox> outbox) {
        this.settings = settings;
        this.numbers = numbers;
        this.faults = faults;
        this.clock = clock;
        this.outbox = outbox.apply(this);
    }

    /** The new subscription, or why there is none. */
    Object subscribe(@Nullable Topic topic, String uri) {
        if (topic == null) {
            return UserError.of("Topic is invalid", "topic");
        }
        if (!uri.matches("https?://[^\\s]+")) {
            return UserError.of("Address is invalid", "webhookSubscription", "uri");
        }
        if (subscriptions.stream()
                .anyMatch(one -> one.topic() == topic && one.uri().equals(uri))) {
            return UserError.of("Address for this topic has already been taken", "webhookSubscription", "uri");
        }
        var created = new Subscription(numbers.next(), topic, uri, clock.instant());
        subscriptions.add(created);
        return created;
    }

    boolean delete(@Nullable Object gid) {
        var found = subscriptions.stream().filter(one -> one.gid().equals(gid)).findFirst();
        found.ifPresent(this::remove);
        return found.isPresent();
    }

    List<Subscription> all() {
        return List.copyOf(subscriptions);
    }

    String newEvent() {
        return UUID.randomUUID().toString();
    }

    void announce(Topic topic, ObjectNode body, String event) {
        var text = Json.write(body);
        subscriptions.stream()
                .filter(subscription -> subscription.topic() == topic)
                .toList()
                .forEach(subscription -> send(subscription, text, event));
    }

    void dispatch() {
        outbox.dispatch();
    }

    List<Delivery> pending() {
        return outbox.pending();
    }

    void restore(List<Subscription> saved, List<Delivery> deliveries) {
        subscriptions.clear();
        subscriptions.addAll(saved);
        outbox.restore(deliveries);
    }

    @Override
    public void delivered(Delivery delivery) {
        numbers.changed();
    }

    @Override
    public void attemptFailed(Delivery delivery, boolean givenUp) {
        numbers.changed();
        if (givenUp) {
            delete(delivery.webhook());
        }
    }

    private void remove(Subscription subscription) {
        outbox.discard(subscription.gid());
        subscriptions.remove(subscription);
        numbers.changed();
    }

    private void send(Subscription subscription, String body, String event) {
        numbers.changed();
        var topic = subscription.topic().header();
        var bad = faults.take(FaultKind.BAD_SIGNATURE, topic) != null;
        var id = UUID.randomUUID().toString();
        var secret = settings.clientSecret();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Shopify-Topic", topic);
        headers.put("X-Shopify-Shop-Domain", settings.domain());
        headers.put("X-Shopify-API-Version", Versions.NEWEST);
        headers.put("X-Shopify-Webhook-Id", id);
        headers.put("X-Shopify-Event-Id", event);
        headers.put("X-Shopify-Triggered-At", clock.instant().toString());
        headers.put("X-Shopify-Hmac-Sha256", Hmac.base64(bad ? secret + "?" : secret, body));
        outbox.post(Delivery.of(id, subscription.gid(), topic, subscription.uri(), headers, body, clock.instant()));
    }
}
