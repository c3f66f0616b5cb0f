package io.entrepot.developer.webhook.web;

import io.entrepot.developer.webhook.Webhook;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** All webhooks of a partner. */
@Schema(name = "Webhooks")
record WebhooksResponse(
        @NotNull @Schema(description = "The oldest first, 20 at most")
        List<WebhookResponse> webhooks) {

    static WebhooksResponse of(List<Webhook> webhooks) {
        return new WebhooksResponse(webhooks.stream().map(WebhookResponse::of).toList());
    }
}
