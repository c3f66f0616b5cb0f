package io.entrepot.visibility.delivery.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is sent again: one delivery, or those made since a time. */
record ReplayRequest(
        @Nullable @Pattern(regexp = "^MSG-[0-9A-Z]{26}$") String delivery,
        @Nullable Instant since,

        @Schema(description = "With since: leaves out what was taken; true if absent") @Nullable Boolean onlyFailed) {

    @Schema(hidden = true)
    @AssertTrue(message = "either a delivery or a time is named") boolean isOneOfBoth() {
        return (delivery == null) != (since == null);
    }

    boolean isOfFailedOnly() {
        return onlyFailed == null || onlyFailed;
    }
}
