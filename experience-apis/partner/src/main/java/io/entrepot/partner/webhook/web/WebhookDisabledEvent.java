package io.entrepot.partner.webhook.web;

import io.entrepot.partner.webhook.Webhook;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/** What a webhook tells of another one that was disabled, for the contract. */
@Schema(name = "WebhookDisabledEvent")
record WebhookDisabledEvent(
        @NotNull @Pattern(regexp = "^webhook\\.disabled$") @Schema(example = "webhook.disabled")
        String type,

        @NotNull @Schema(description = "When it was disabled")
        Instant timestamp,

        @NotNull Data data) {

    @Schema(name = "DisabledWebhook")
    record Data(
            @NotNull @Schema(example = "WHK-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE")
            String webhookId,

            @NotNull Webhook.Reason reason) {}
}
