package io.entrepot.visibility.timeline.web;

import io.entrepot.canonical.milestone.ExternalIdentifier;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.visibility.timeline.RecordedMilestone;
import io.entrepot.visibility.timeline.Timeline;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened to an order, in order. */
record TimelineResponse(
        @NotNull String orderId,

        @Schema(description = "Absent until the acceptance of the order is known") @Nullable String consumer,

        @NotNull List<Name> identifiers,
        @NotNull List<Entry> milestones) {

    @Schema(name = "Identifier")
    record Name(
            @Schema(description = "entrepot, partner, erp, wms or carrier") @NotNull String system,

            @Schema(
                    description =
                            "order, reference, sales-order, shipment, invoice, warehouse-order or tracking-number")
            @NotNull String kind,

            @NotNull String value) {

        static Name of(ExternalIdentifier identifier) {
            return new Name(identifier.system(), identifier.kind(), identifier.value());
        }
    }

    @Schema(name = "Milestone")
    record Entry(
            @NotNull Milestone milestone,
            @Nullable String node,

            @Schema(description = "When it happened, by the clock of the source") @NotNull Instant occurredAt,

            @Schema(description = "When the platform learned of it") @NotNull Instant recordedAt,

            @Schema(description = "The service that told it") @NotNull String source) {

        static Entry of(RecordedMilestone told) {
            return new Entry(
                    told.milestone(),
                    Objects.toString(told.node(), null),
                    told.occurredAt(),
                    told.recordedAt(),
                    told.source());
        }
    }

    static TimelineResponse of(Timeline timeline) {
        return new TimelineResponse(
                timeline.order().value(),
                timeline.consumer().map(Objects::toString).orElse(null),
                timeline.identifiers().stream().map(Name::of).toList(),
                timeline.milestones().stream().map(Entry::of).toList());
    }
}
