package io.entrepot.developer.webhook.web;

import io.entrepot.developer.webhook.DeliveryId;
import io.entrepot.developer.webhook.Replay;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be sent again: one delivery, or those made since a time. */
@Schema(name = "Replay", description = "Either `delivery` or `since`")
record ReplayRequest(
        @Nullable @Pattern(regexp = DeliveryController.DELIVERY) @Schema(description = "One delivery", example = "MSG-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE")
        String delivery,

        @Nullable @Schema(description = "All that were made since then; deliveries are kept for 30 days")
        Instant since,

        @Nullable @Schema(description = "With `since`: only what no receiver took; true if absent")
        Boolean onlyFailed) {

    Replay toReplay() {
        if (delivery != null && since == null) {
            return new Replay.Single(new DeliveryId(delivery));
        }
        if (since != null && delivery == null) {
            return new Replay.Since(since, onlyFailed == null || onlyFailed);
        }
        throw new ProblemException(
                ProblemType.INVALID_REQUEST,
                "Name either a delivery or a time.",
                List.of(new InputError("/since", "one-of-two", "either delivery or since is required")));
    }
}
