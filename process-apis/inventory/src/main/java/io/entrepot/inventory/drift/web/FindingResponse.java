package io.entrepot.inventory.drift.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.inventory.drift.Finding;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A difference that two looks confirmed; quantities are in the base unit. */
@Schema(name = "DriftFinding")
record FindingResponse(
        @NotNull String id,

        @Schema(allowableValues = {"ERP", "WAREHOUSE", "CHANNEL"}) @NotNull String with,

        @Schema(description = "the node of a warehouse, the id of a channel, or erp", example = "SEA") @NotNull String place,

        @NotNull String item,

        @Schema(description = "absent where the figure is about all nodes together") @Nullable String node,

        @Schema(allowableValues = {"HEALING", "CASE", "CLOSED"}) @NotNull String state,

        @Schema(
                name = "class",
                allowableValues = {"TIMING", "MAPPING", "LOST_MESSAGE", "DUPLICATE", "REAL_VARIANCE"})
        @com.fasterxml.jackson.annotation.JsonProperty("class")
        @NotNull String driftClass,

        @Schema(description = "the rule that explained it") @NotNull String rule,

        @NotNull String explanation,

        @Schema(allowableValues = {"WAIT", "APPLY_READING", "PUBLISH_AGAIN", "VOID_DUPLICATE", "ASK_A_PERSON"}) @NotNull String healing,

        @NotNull BigDecimal ours,
        @NotNull BigDecimal theirs,
        @NotNull BigDecimal difference,

        @Schema(description = "who is asked, once it is a case") @Nullable String owner,

        @Schema(description = "how many comparisons found it")
        int times,

        @NotNull Instant firstSeenAt,
        @NotNull Instant lastSeenAt,
        @Nullable Instant closedAt,

        @Schema(description = "the comparison that looked at it last") @NotNull String run) {

    static FindingResponse of(Finding finding) {
        var subject = finding.subject();
        var verdict = finding.verdict();
        return new FindingResponse(
                Long.toString(finding.id()),
                subject.with().name(),
                subject.place(),
                subject.item().value(),
                value(subject.node()),
                finding.state().name(),
                verdict.driftClass().name(),
                verdict.rule().name(),
                verdict.sentence(),
                verdict.healing().name(),
                plain(finding.ours()),
                plain(finding.theirs()),
                plain(finding.difference()),
                finding.owner(),
                finding.times(),
                finding.firstSeenAt(),
                finding.lastSeenAt(),
                finding.closedAt(),
                Long.toString(finding.run()));
    }

    private static @Nullable String value(@Nullable NodeId node) {
        return node == null ? null : node.value();
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
