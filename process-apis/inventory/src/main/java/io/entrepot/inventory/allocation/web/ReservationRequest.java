package io.entrepot.inventory.allocation.web;

import io.entrepot.canonical.order.ChannelId;
import io.entrepot.inventory.allocation.HoldRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks to hold goods for a while. */
@Schema(name = "ReservationRequest")
record ReservationRequest(
        @Schema(description = "after so many seconds it lapses by itself") @Min(1) @Max(86_400) int timeToLiveSeconds,

        @Schema(description = "by which the goods would be sold; absent: by a partner")
        @Pattern(regexp = AllocationBody.IDENTIFIER) @Nullable String channel,

        @NotNull @Size(min = 1, max = LineRequest.MOST_LINES) List<@NotNull @Valid LineRequest> lines) {

    HoldRequest of(String id) {
        return new HoldRequest(
                id,
                channel == null ? ChannelId.PARTNER : new ChannelId(channel),
                Duration.ofSeconds(timeToLiveSeconds),
                LineRequest.lines(lines));
    }
}
