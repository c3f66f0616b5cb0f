package io.entrepot.inventory.allocation.web;

import io.entrepot.inventory.allocation.Allocation;
import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.allocation.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision with its grounds. */
@Schema(name = "RecordedAllocation")
record RecordedAllocationResponse(
        @NotNull String orderId,
        @NotNull Outcome outcome,
        @NotNull List<AllocationResponse.Line> lines,
        @NotNull List<AllocationResponse.Leg> legs,

        @Schema(description = "when the order gave back what had not shipped; absent where it did not") @Nullable Instant releasedAt,

        @NotNull Grounds decision) {

    /** The rule that found the nodes, and every node that was considered. */
    @Schema(name = "Decision")
    record Grounds(
            @NotNull Instant decidedAt,

            @Schema(example = "COMPLETE_AT_ONE_NODE") @NotNull String chosenBy,

            @NotNull List<Candidate> candidates) {}

    /** A node that was considered, in the order of priority. */
    @Schema(name = "Candidate")
    record Candidate(
            @NotNull String node,
            int priority,
            @NotNull List<Verdict> verdicts,
            @NotNull List<Offer> offers) {}

    /** What one rule said of the node. */
    @Schema(name = "Verdict")
    record Verdict(@NotNull String rule, @NotNull String sentence, boolean passed) {}

    /** What the node promised of one item, in its base unit. */
    @Schema(name = "Offer")
    record Offer(
            @NotNull String item,
            @NotNull BigDecimal promised,
            @NotNull Instant asOf,
            long ageSeconds,
            @NotNull BigDecimal buffer,
            boolean fresh) {}

    static RecordedAllocationResponse of(Allocation allocation) {
        var answer = AllocationResponse.of(allocation);
        return new RecordedAllocationResponse(
                answer.orderId(),
                answer.outcome(),
                answer.lines(),
                answer.legs(),
                allocation.releasedAt(),
                grounds(allocation.decision()));
    }

    private static Grounds grounds(Decision decision) {
        return new Grounds(
                decision.decidedAt(),
                decision.chosenBy(),
                decision.candidates().stream()
                        .map(RecordedAllocationResponse::candidate)
                        .toList());
    }

    private static Candidate candidate(Decision.Considered node) {
        return new Candidate(
                node.node().value(),
                node.priority(),
                node.verdicts().stream()
                        .map(verdict -> new Verdict(verdict.rule(), verdict.sentence(), verdict.passed()))
                        .toList(),
                node.offers().stream().map(RecordedAllocationResponse::offer).toList());
    }

    private static Offer offer(Decision.Offer offer) {
        return new Offer(
                offer.item().value(),
                offer.promised(),
                offer.asOf(),
                offer.ageSeconds(),
                offer.buffer(),
                offer.fresh());
    }
}
