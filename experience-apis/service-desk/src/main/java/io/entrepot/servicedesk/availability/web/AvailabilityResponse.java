package io.entrepot.servicedesk.availability.web;

import io.entrepot.servicedesk.availability.ItemPromise;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What may be sold, as the desk reads it. */
@Schema(name = "Availability")
record AvailabilityResponse(@NotNull List<Item> items) {

    /** One item; quantities are in its base unit. */
    @Schema(name = "ItemAvailability")
    record Item(
            @Schema(example = "SKU-0001") @NotNull String item,

            @Schema(description = "the item's base unit, a UN/CEFACT code", example = "EA") @NotNull String unit,

            @Schema(description = "how much may be sold now, over all nodes", example = "120") @NotNull BigDecimal available,

            @NotNull List<Node> nodes) {

        private static Item of(ItemPromise promise) {
            return new Item(
                    promise.item().value(),
                    promise.unit().code(),
                    promise.available(),
                    promise.nodes().stream().map(Node::of).toList());
        }
    }

    /** One node's share. */
    @Schema(name = "NodeAvailability")
    record Node(
            @Schema(example = "ATL") @NotNull String node,
            @Schema(example = "70") @NotNull BigDecimal available,

            @Schema(description = "the moment for which the node's figures hold") @NotNull Instant asOf,

            @Schema(type = "string", format = "duration", example = "PT3S") @NotNull Duration age,

            @Schema(description = "held back because of that age; already taken off", example = "0") @NotNull BigDecimal buffer,

            @Schema(description = "false: too old to be promised")
            boolean fresh) {

        private static Node of(ItemPromise.AtNode share) {
            return new Node(
                    share.node().value(), share.available(), share.asOf(), share.age(), share.buffer(), share.fresh());
        }
    }

    static AvailabilityResponse of(List<ItemPromise> promises) {
        return new AvailabilityResponse(promises.stream().map(Item::of).toList());
    }
}
