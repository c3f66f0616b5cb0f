package io.entrepot.developer.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How a new secret takes the place of the present one. */
@Schema(name = "NewWebhookSecret")
record SecretRequest(
        @NotNull @Min(0) @Max(168) @Schema(
                description =
                        "For so many hours events carry a signature of each, so that nothing is refused meanwhile; 0 ends the present one at once",
                example = "24")
        Integer overlapHours) {}
