package io.entrepot.partner.availability.web;

import io.entrepot.partner.availability.Availability;
import io.entrepot.partner.availability.ItemPromise;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is available, as partners read it. */
@Schema(name = "Availability", description = "What may be ordered now")
record AvailabilityResponse(@NotNull List<Item> items) {

    static AvailabilityResponse of(Availability.Known known) {
        return new AvailabilityResponse(known.items().stream().map(Item::of).toList());
    }

    @Schema(name = "ItemAvailability")
    record Item(
            @NotNull @Schema(example = "SKU-0001") String item,

            @NotNull @Schema(description = "The item's base unit, a UN/CEFACT code", example = "EA")
            String unit,

            @NotNull @Schema(description = "How much may be ordered now, over all nodes", example = "120")
            BigDecimal available,

            @NotNull List<Node> nodes) {

        static Item of(ItemPromise promise) {
            return new Item(
                    promise.item().value(),
                    promise.unit().code(),
                    promise.available(),
                    promise.nodes().stream().map(Node::of).toList());
        }
    }

    @Schema(name = "NodeAvailability")
    record Node(
            @NotNull @Schema(description = "A warehouse", example = "ATL")
            String node,

            @NotNull @Schema(example = "70") BigDecimal available,

            @NotNull @Schema(description = "The moment for which the node last told its stock")
            Instant asOf,

            @NotNull @Schema(type = "string", format = "duration", description = "Time since then, ISO 8601", example = "PT3S")
            Duration age,

            @NotNull @Schema(description = "Held back because the node's word is that old; already taken off", example = "0")
            BigDecimal buffer,

            @NotNull @Schema(description = "False when the node has been silent for too long to be promised")
            Boolean fresh) {

        static Node of(ItemPromise.AtNode share) {
            return new Node(
                    share.node().value(), share.available(), share.asOf(), share.age(), share.buffer(), share.fresh());
        }
    }
}
