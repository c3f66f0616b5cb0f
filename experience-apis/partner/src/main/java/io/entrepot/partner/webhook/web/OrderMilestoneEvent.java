package io.entrepot.partner.webhook.web;

import io.entrepot.canonical.milestone.Milestone;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a webhook tells of an order, for the contract; the visibility API writes it, and a test holds both together. */
@Schema(name = "OrderMilestoneEvent")
record OrderMilestoneEvent(
        @NotNull @Pattern(regexp = "^order\\.milestone$") @Schema(example = "order.milestone")
        String type,

        @NotNull @Schema(description = "When it happened, as its source says")
        Instant timestamp,

        @NotNull Data data) {

    @Schema(name = "OrderMilestone")
    record Data(
            @NotNull @Schema(example = "ORD-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE")
            String orderId,

            @Nullable @Schema(description = "The partner's own name for the order", example = "PO-1001")
            String reference,

            @NotNull Milestone milestone,

            @Nullable @Schema(description = "The warehouse, where one was concerned", example = "ATL")
            String node,

            @NotNull @Schema(description = "When it happened, as its source says")
            Instant occurredAt,

            @NotNull @Schema(description = "When we learned of it")
            Instant recordedAt,

            @Nullable @Schema(
                    description = "The shipment, where one was concerned",
                    example = "ORD-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE-1-S1")
            String shipmentId,

            @Nullable @Schema(description = "The carrier's name for the parcel", example = "1Z12345E0291980793")
            String trackingNumber) {}
}
