package io.entrepot.partner.milestone.web;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.partner.milestone.Timeline;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The milestones of an order as its partner reads them. */
@Schema(name = "Milestones")
record MilestonesResponse(
        @NotNull @Schema(description = "In the order in which they happened")
        List<Entry> milestones) {

    static MilestonesResponse of(Timeline timeline) {
        return new MilestonesResponse(timeline.entries().stream().map(Entry::of).toList());
    }

    @Schema(name = "Milestone")
    record Entry(
            @NotNull Milestone milestone,

            @Nullable @Schema(description = "The warehouse, where one was concerned", example = "ATL")
            String node,

            @NotNull @Schema(description = "When it happened, as its source says")
            Instant occurredAt,

            @NotNull @Schema(description = "When we learned of it")
            Instant recordedAt,

            @NotNull @Schema(description = "Who told it", example = "wms-shiphero")
            String source) {

        static Entry of(Timeline.Entry entry) {
            return new Entry(
                    entry.milestone(),
                    entry.node() == null ? null : entry.node().value(),
                    entry.occurredAt(),
                    entry.recordedAt(),
                    entry.source());
        }
    }
}
