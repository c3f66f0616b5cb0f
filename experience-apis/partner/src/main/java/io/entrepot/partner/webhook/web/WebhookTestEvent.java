package io.entrepot.partner.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/** What a webhook tells that is tried, for the contract. */
@Schema(name = "WebhookTestEvent")
record WebhookTestEvent(
        @NotNull @Pattern(regexp = "^webhook\\.test$") @Schema(example = "webhook.test")
        String type,

        @NotNull @Schema(description = "When the test was asked for")
        Instant timestamp,

        @NotNull Data data) {

    @Schema(name = "TestedWebhook")
    record Data(
            @NotNull @Schema(example = "WHK-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE")
            String webhookId) {}
}
