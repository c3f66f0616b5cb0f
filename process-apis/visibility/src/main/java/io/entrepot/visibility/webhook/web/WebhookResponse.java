package io.entrepot.visibility.webhook.web;

import io.entrepot.visibility.notice.NoticeType;
import io.entrepot.visibility.webhook.SigningSecret;
import io.entrepot.visibility.webhook.Webhook;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook as it is. */
record WebhookResponse(
        @NotNull String id,
        @NotNull String consumer,
        @NotNull String address,
        @NotNull List<String> eventTypes,
        @Nullable String description,
        @NotNull Webhook.State state,

        @Schema(description = "Why it is disabled") Webhook.@Nullable Reason reason,

        @NotNull Instant stateSince,

        @Schema(description = "Since when no attempt has succeeded; absent while they do") @Nullable Instant failingSince,

        @NotNull Instant createdAt,

        @Schema(description = "What signs it; only in the answer to the request that made it") @Nullable String secret) {

    static WebhookResponse of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookResponse of(Webhook webhook, @Nullable SigningSecret secret) {
        return new WebhookResponse(
                webhook.id().value(),
                webhook.consumer().value(),
                webhook.terms().address().toString(),
                webhook.terms().types().stream().map(NoticeType::code).sorted().toList(),
                webhook.terms().description(),
                webhook.status().state(),
                webhook.status().reason(),
                webhook.status().since(),
                webhook.status().failingSince(),
                webhook.createdAt(),
                secret == null ? null : secret.value());
    }
}
