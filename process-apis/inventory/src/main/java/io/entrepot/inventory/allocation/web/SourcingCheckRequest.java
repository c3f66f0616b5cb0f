package io.entrepot.inventory.allocation.web;

import io.entrepot.canonical.order.ChannelId;
import io.entrepot.inventory.allocation.Allocating;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks whether lines could be served now. */
@Schema(name = "SourcingCheck")
record SourcingCheckRequest(
        @NotNull Boolean allowSplit,
        @NotNull Boolean allowBackorder,

        @NotNull @Size(min = 1, max = LineRequest.MOST_LINES) List<@NotNull @Valid LineRequest> lines,

        @Schema(description = "by which it would be sold; absent: by a partner")
        @Pattern(regexp = AllocationBody.IDENTIFIER) @Nullable String channel) {

    Allocating.CheckTerms terms() {
        return new Allocating.CheckTerms(
                allowSplit, allowBackorder, channel == null ? ChannelId.PARTNER : new ChannelId(channel));
    }
}
