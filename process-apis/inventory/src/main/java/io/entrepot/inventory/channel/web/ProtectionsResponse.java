package io.entrepot.inventory.channel.web;

import io.entrepot.inventory.channel.Protection;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is set aside for a channel and bounds it. */
@Schema(name = "Protections")
record ProtectionsResponse(@NotNull List<Entry> protections) {

    /** One item. */
    @Schema(name = "Protection")
    record Entry(
            @NotNull String item,
            @NotNull BigDecimal minimum,
            @Nullable BigDecimal maximum,

            @Schema(description = "what the channel's orders have used up since it was set") @NotNull BigDecimal consumed) {}

    static ProtectionsResponse of(List<Protection> protections) {
        return new ProtectionsResponse(protections.stream()
                .map(known -> new Entry(known.item().value(), known.minimum(), known.maximum(), known.consumed()))
                .toList());
    }
}
