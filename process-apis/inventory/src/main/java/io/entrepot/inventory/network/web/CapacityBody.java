package io.entrepot.inventory.network.web;

import io.entrepot.inventory.network.Capacity;
import io.entrepot.inventory.network.Capacity.Load;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much a node takes on one working day. */
@Schema(name = "CapacityRequest")
record CapacityBody(
        @NotNull Capacity.Measure measure,
        @NotNull @Positive @Max(10_000_000) Integer perDay) {

    private static final int DECIMALS = 4;

    Capacity toCapacity() {
        return new Capacity(measure, perDay);
    }

    static NodeResponse.@Nullable Day day(@Nullable Capacity capacity, LocalDate day, Load load) {
        if (capacity == null) {
            return null;
        }
        var used = capacity.used(load);
        return new NodeResponse.Day(
                capacity.measure().name(),
                capacity.perDay(),
                day,
                used,
                BigDecimal.valueOf(used).divide(BigDecimal.valueOf(capacity.perDay()), DECIMALS, RoundingMode.HALF_UP));
    }
}
