package io.entrepot.partner.availability.web;

import io.entrepot.partner.availability.Explanation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why so much and no more; quantities are in the base unit. */
@Schema(name = "Explanation")
record ExplanationResponse(
        @NotNull String item,
        @Schema(example = "EA") @NotNull String unit,
        @NotNull Instant computedAt,

        @Schema(description = "what availability answers") @NotNull BigDecimal available,

        @Schema(description = "every node of the network, also those that do not count") @NotNull List<Node> nodes,

        @Schema(description = "the arithmetic from the nodes to the promise, which is its last line") @NotNull List<Step> steps,

        @Schema(description = "what may be promised on later days") @NotNull List<Day> ahead) {

    /** One node. */
    @Schema(name = "ExplainedNode")
    record Node(
            @NotNull String node,

            @Schema(description = "whether its promise is part of the whole")
            boolean counts,

            @Schema(description = "absent where it has never reported the item") @Nullable BigDecimal promised,

            @Schema(description = "the moment for which its figures hold") @Nullable Instant asOf,

            @Schema(type = "string", format = "duration", example = "PT3S") @Nullable Duration age,

            @NotNull List<Verdict> verdicts,

            @Schema(description = "the arithmetic of its promise") @NotNull List<Step> steps) {

        private static Node of(Explanation.Node node) {
            return new Node(
                    node.node().value(),
                    node.counts(),
                    node.promised(),
                    node.asOf(),
                    node.age(),
                    node.verdicts().stream().map(Verdict::of).toList(),
                    node.steps().stream().map(Step::of).toList());
        }
    }

    /** What one rule said of a node. */
    @Schema(name = "Verdict")
    record Verdict(
            @Schema(example = "FRESHNESS") @NotNull String rule,
            @NotNull String sentence,
            boolean passed) {

        private static Verdict of(Explanation.Verdict verdict) {
            return new Verdict(verdict.rule(), verdict.sentence(), verdict.passed());
        }
    }

    /** One line of the arithmetic. */
    @Schema(name = "Step")
    record Step(
            @Schema(example = "SAFETY_STOCK") @NotNull String reason,
            @NotNull String sentence,

            @Schema(description = "the moment for which it holds") @NotNull Instant asOf,

            @Schema(description = "what it adds; negative where it takes away", example = "-5") @NotNull BigDecimal amount,

            @Schema(description = "what is left after it", example = "65") @NotNull BigDecimal after) {

        private static Step of(Explanation.Step step) {
            return new Step(step.reason(), step.sentence(), step.asOf(), step.amount(), step.after());
        }
    }

    /** One day ahead. */
    @Schema(name = "DayAhead")
    record Day(
            @NotNull LocalDate date,

            @Schema(description = "purchase orders and transfers that come") @NotNull BigDecimal arriving,

            @Schema(description = "what may be promised for it") @NotNull BigDecimal available) {

        private static Day of(Explanation.Day day) {
            return new Day(day.date(), day.arriving(), day.available());
        }
    }

    static ExplanationResponse of(Explanation explanation) {
        return new ExplanationResponse(
                explanation.item().value(),
                explanation.unit().code(),
                explanation.computedAt(),
                explanation.available(),
                explanation.nodes().stream().map(Node::of).toList(),
                explanation.steps().stream().map(Step::of).toList(),
                explanation.ahead().stream().map(Day::of).toList());
    }
}
