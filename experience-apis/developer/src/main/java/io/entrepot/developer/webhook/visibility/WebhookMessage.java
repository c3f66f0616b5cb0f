package io.entrepot.developer.webhook.visibility;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.developer.webhook.Webhook;
import io.entrepot.developer.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The visibility API's answer about a webhook on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record WebhookMessage(
        String id,
        String address,
        List<String> eventTypes,
        @Nullable String description,
        Webhook.State state,
        Webhook.@Nullable Reason reason,
        Instant stateSince,
        @Nullable Instant failingSince,
        Instant createdAt,
        @Nullable String secret) {

    Webhook toWebhook() {
        return new Webhook(
                new WebhookId(id),
                new Webhook.Terms(address, eventTypes, description, state),
                new Webhook.Status(stateSince, reason, failingSince),
                createdAt,
                secret);
    }
}
