package io.entrepot.visibility.webhook;

import io.entrepot.canonical.order.ConsumerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All webhooks, with the secrets that sign them. Changes join the running transaction, or make one of their own. */
public interface Webhooks {

    /** Adds a webhook with its first secret, unless the request was made before. */
    Addition add(Webhook webhook, SigningSecret secret, Request request);

    Optional<Webhook> find(WebhookId id);

    /** Another consumer's webhook is none for this one. */
    default Optional<Webhook> find(ConsumerId consumer, WebhookId id) {
        return find(id).filter(webhook -> webhook.consumer().equals(consumer));
    }

    /** Those of a consumer, the oldest first. */
    List<Webhook> of(ConsumerId consumer);

    /** Those of everyone in this state, the longest in it first. */
    List<Webhook> in(Webhook.State state, int most);

    /**
     * Has all others who change this webhook wait for the running transaction. Whoever changes a delivery and the webhook begins with
     * this, as the webhook is locked before its deliveries when it is disabled, removed or sent: none waits for one that waits for it.
     */
    void lock(WebhookId id);

    void change(WebhookId id, Webhook.Terms terms);

    /** Enables it, from now on: what was added in the moment in which it was disabled is withheld as well. */
    void enable(WebhookId id, Instant now);

    /** Disables it and withholds what waits; false where it is so already. */
    boolean disable(WebhookId id, Webhook.Reason reason, Instant now);

    void remove(WebhookId id);

    /** Adds a secret and lets those before it end, unless the request was made before; answers the secret of the request. */
    SigningSecret rotate(WebhookId id, SigningSecret secret, String requestKey, Instant othersEnd);

    /** The secrets that sign at this moment, the newest first. */
    List<SigningSecret> secrets(WebhookId id, Instant now);

    /** An attempt succeeded. */
    void answered(WebhookId id);

    /** An attempt failed; since when have they all, or null where the webhook is gone. */
    @Nullable Instant failed(WebhookId id, Instant now);

    /**
     * A request to add a webhook.
     *
     * @param key the consumer's name for it
     * @param fingerprint tells it from another under the same key
     */
    record Request(String key, String fingerprint) {}

    /** What became of a request to add a webhook. */
    sealed interface Addition {

        /** The webhook is there, now or since the same request was made before. */
        record Added(Webhook webhook, SigningSecret secret) implements Addition {}

        /** The key belongs to another request. */
        record KeyReused() implements Addition {}

        /** The consumer has as many as it may have. */
        record TooMany(int most) implements Addition {}
    }
}
