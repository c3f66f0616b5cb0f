package io.entrepot.visibility.webhook.web;

import io.entrepot.visibility.webhook.Webhook;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Webhooks, the oldest first. */
record WebhooksResponse(@NotNull List<WebhookResponse> webhooks) {

    static WebhooksResponse of(List<Webhook> webhooks) {
        return new WebhooksResponse(webhooks.stream().map(WebhookResponse::of).toList());
    }
}
