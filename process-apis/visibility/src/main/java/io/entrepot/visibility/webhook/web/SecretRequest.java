package io.entrepot.visibility.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a new secret takes the place of the present one. */
record SecretRequest(
        @Nullable @Min(0) @Max(168) @Schema(description = "For so many hours the present secret signs as well; 24 if absent")
        Integer overlapHours) {

    private static final int USUAL = 24;

    Duration overlap() {
        return Duration.ofHours(overlapHours == null ? USUAL : overlapHours);
    }
}
