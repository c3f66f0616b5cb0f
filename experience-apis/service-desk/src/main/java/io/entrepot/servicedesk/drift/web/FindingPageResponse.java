package io.entrepot.servicedesk.drift.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.entrepot.servicedesk.drift.Finding;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of differences. */
@Schema(name = "FindingPage")
record FindingPageResponse(
        @NotNull List<Entry> findings,

        @Schema(description = "cursor of the next page; absent on the last one") @Nullable String next) {

    /** One difference; quantities are in the base unit. */
    @Schema(name = "Finding")
    record Entry(
            @NotNull String id,

            @Schema(allowableValues = {"ERP", "WAREHOUSE", "CHANNEL"}) @NotNull String with,

            @Schema(description = "the node of a warehouse, the id of a channel, or erp", example = "SEA") @NotNull String place,

            @NotNull String item,

            @Schema(description = "absent where the figures are about all nodes together") @Nullable String node,

            @Schema(allowableValues = {"HEALING", "CASE", "CLOSED"}) @NotNull String state,

            @Schema(
                    name = "class",
                    allowableValues = {"TIMING", "MAPPING", "LOST_MESSAGE", "DUPLICATE", "REAL_VARIANCE"})
            @JsonProperty("class")
            @NotNull String driftClass,

            @NotNull String explanation,

            @Schema(description = "what is done about it") @NotNull String healing,

            @NotNull BigDecimal ours,
            @NotNull BigDecimal theirs,
            @NotNull BigDecimal difference,
            @Nullable String owner,

            @Schema(description = "how many comparisons found it")
            int times,

            @NotNull Instant firstSeenAt,
            @NotNull Instant lastSeenAt,
            @Nullable Instant closedAt) {

        private static Entry of(Finding finding) {
            var node = finding.node();
            return new Entry(
                    finding.id(),
                    finding.with(),
                    finding.place(),
                    finding.item().value(),
                    node == null ? null : node.value(),
                    finding.state(),
                    finding.driftClass(),
                    finding.explanation(),
                    finding.healing(),
                    finding.ours(),
                    finding.theirs(),
                    finding.difference(),
                    finding.owner(),
                    finding.times(),
                    finding.firstSeenAt(),
                    finding.lastSeenAt(),
                    finding.closedAt());
        }
    }

    static FindingPageResponse of(Finding.Page page) {
        return new FindingPageResponse(page.findings().stream().map(Entry::of).toList(), page.next());
    }
}
