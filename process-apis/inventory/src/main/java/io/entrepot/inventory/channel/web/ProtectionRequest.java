package io.entrepot.inventory.channel.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Bounds on what a channel may sell of an item, in its base unit. */
@Schema(name = "ProtectionRequest")
record ProtectionRequest(
        @Schema(description = "set aside for the channel") @NotNull @PositiveOrZero @DecimalMax("1000000000") BigDecimal minimum,

        @Schema(description = "absent: no bound") @PositiveOrZero @DecimalMax("1000000000") @Nullable BigDecimal maximum) {}
