package io.entrepot.sandbox.shopify;

import java.time.Instant;

/** An address that hears of one topic, made through the API. */
record Subscription(long id, Topic topic, String uri, Instant createdAt) {

    String gid() {
        return Gid.of("WebhookSubscription", id);
    }

    Fields fields() {
        return new Fields()
                .with("id", gid())
                .with("topic", topic.name())
                .with("uri", uri)
                .with("format", "JSON")
                .with("createdAt", createdAt.toString());
    }
}
