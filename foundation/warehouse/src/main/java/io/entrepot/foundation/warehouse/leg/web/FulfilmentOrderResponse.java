package io.entrepot.foundation.warehouse.leg.web;

import io.entrepot.foundation.warehouse.leg.LegStanding;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * How a leg stands in the warehouse.
 *
 * @param warehouseOrder the number that people in the warehouse see
 * @param state ACCEPTED, PICKING, PACKED (also when partly shipped), SHIPPED or CANCELLED
 */
record FulfilmentOrderResponse(
        @NotNull String legId,
        @NotNull String node,
        @Nullable String warehouseOrder,
        @NotNull String state) {

    static FulfilmentOrderResponse of(LegStanding leg) {
        return new FulfilmentOrderResponse(
                leg.legId().value(),
                leg.node().value(),
                leg.warehouseOrder(),
                leg.state().name());
    }
}
