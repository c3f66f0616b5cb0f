package io.entrepot.developer.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** How much is sent again. */
@Schema(name = "ReplayReceipt")
record ReplayResponse(
        @NotNull @Schema(description = "So many deliveries are sent again; what waits to be sent anyway does not count")
        Integer deliveries) {}
