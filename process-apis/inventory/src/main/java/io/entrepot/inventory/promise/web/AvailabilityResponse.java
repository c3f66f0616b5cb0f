package io.entrepot.inventory.promise.web;

import io.entrepot.inventory.promise.ChannelPromise;
import io.entrepot.inventory.promise.NodePromise;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What may be sold, item by item and node by node. */
@Schema(name = "Availability")
record AvailabilityResponse(@NotNull List<Entry> items) {

    /** One item; quantities are in its base unit. */
    @Schema(name = "ItemAvailability")
    record Entry(
            @NotNull String item,

            @Schema(description = "UN/CEFACT code", example = "EA") @NotNull String unit,

            @NotNull BigDecimal available,
            @NotNull List<AtNode> nodes) {}

    /** One node's share. */
    @Schema(name = "NodeAvailability")
    record AtNode(
            @NotNull String node,
            @NotNull BigDecimal available,

            @Schema(description = "the moment for which the node's figures hold") @NotNull Instant asOf,

            @Schema(example = "PT3S") @NotNull String age,

            @Schema(description = "held back because of the age of the figures") @NotNull BigDecimal buffer,

            @Schema(description = "false: too old to be promised")
            boolean fresh) {}

    static AvailabilityResponse of(List<ChannelPromise> promises) {
        return new AvailabilityResponse(
                promises.stream().map(AvailabilityResponse::entry).toList());
    }

    private static Entry entry(ChannelPromise promise) {
        return new Entry(
                promise.item().value(),
                promise.unit().code(),
                promise.available(),
                promise.nodes().stream().map(AvailabilityResponse::atNode).toList());
    }

    private static AtNode atNode(NodePromise promise) {
        return new AtNode(
                promise.node().value(),
                promise.available(),
                promise.asOf(),
                promise.age().truncatedTo(ChronoUnit.SECONDS).toString(),
                promise.buffer(),
                promise.fresh());
    }
}
