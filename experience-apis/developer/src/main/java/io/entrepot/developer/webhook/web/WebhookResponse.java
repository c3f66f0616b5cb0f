package io.entrepot.developer.webhook.web;

import io.entrepot.developer.webhook.Webhook;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook as its developers read it. */
@Schema(name = "Webhook")
record WebhookResponse(
        @NotNull @Schema(example = "WHK-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE")
        String id,

        @NotNull String address,
        @NotNull List<String> eventTypes,
        @Nullable String description,
        @NotNull Webhook.State state,

        @Schema(
                description =
                        "Why it is disabled: by yourself, because its receiver answered 410, or because all attempts failed for days")
        Webhook.@Nullable Reason reason,

        @NotNull @Schema(description = "Since when it is in this state")
        Instant stateSince,

        @Nullable @Schema(description = "Since when no attempt has succeeded; absent while they do")
        Instant failingSince,

        @NotNull Instant createdAt,

        @Nullable @Schema(
                description =
                        "What events are signed with. Only in the answer to the request that made the webhook: keep it safe",
                example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=")
        String secret) {

    static WebhookResponse of(Webhook webhook) {
        return new WebhookResponse(
                webhook.id().value(),
                webhook.terms().address(),
                webhook.terms().eventTypes(),
                webhook.terms().description(),
                webhook.terms().state(),
                webhook.status().reason(),
                webhook.status().since(),
                webhook.status().failingSince(),
                webhook.createdAt(),
                webhook.secret());
    }
}
