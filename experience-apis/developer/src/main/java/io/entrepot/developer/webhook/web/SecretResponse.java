package io.entrepot.developer.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** A secret, told once. */
@Schema(name = "WebhookSecret")
record SecretResponse(
        @NotNull @Schema(example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=")
        String secret) {}
