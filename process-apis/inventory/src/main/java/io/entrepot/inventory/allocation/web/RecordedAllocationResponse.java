package io.entrepot.inventory.allocation.web;

import io.entrepot.inventory.allocation.Allocation;
import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.allocation.Outcome;
import io.entrepot.inventory.supply.Backorder;
import io.entrepot.inventory.supply.PromisedDate;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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

        @NotNull Grounds decision,

        @Schema(description = "what still waits for supply, with the date that holds now") @NotNull List<Waiting> waiting,

        @Schema(description = "every date that was ever promised, the earliest promise first") @NotNull List<Promised> promisedDates) {

    /** What of a line waits, in the base unit of its item. */
    @Schema(name = "WaitingLine")
    record Waiting(
            int lineNumber,
            @NotNull String item,
            @NotNull BigDecimal quantity,
            @Nullable LocalDate promisedOn,
            @Nullable LocalDate cancelOn) {

        static Waiting of(Backorder backorder) {
            return new Waiting(
                    backorder.lineNumber(),
                    backorder.item().value(),
                    backorder.quantity(),
                    backorder.promisedOn(),
                    backorder.cancelOn());
        }
    }

    /** A date that was promised; absent where no supply was in sight any more. */
    @Schema(name = "PromisedDate")
    record Promised(
            int lineNumber,
            @Nullable LocalDate promisedOn,
            @NotNull Instant saidAt) {

        static Promised of(PromisedDate promised) {
            return new Promised(promised.lineNumber(), promised.promisedOn(), promised.saidAt());
        }
    }

    /** A rule of choice that was tried, in order; the first that chose ended the search. */
    @Schema(name = "ChoiceAttempt")
    record Attempt(@NotNull String rule, @NotNull String sentence, boolean chose) {}

    /** The rule that found the nodes, and every node that was considered. */
    @Schema(name = "Decision")
    record Grounds(
            @NotNull Instant decidedAt,

            @Schema(example = "COMPLETE_AT_ONE_NODE") @NotNull String chosenBy,

            @NotNull List<Candidate> candidates,

            @Schema(description = "of the rules; absent in decisions made before rules had versions") @Nullable Integer policyVersion,

            @NotNull List<Attempt> attempts) {}

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

    static RecordedAllocationResponse of(Allocation allocation, List<Backorder> waiting, List<PromisedDate> history) {
        var answer = AllocationResponse.of(allocation);
        return new RecordedAllocationResponse(
                answer.orderId(),
                answer.outcome(),
                answer.lines(),
                answer.legs(),
                allocation.releasedAt(),
                grounds(allocation.decision()),
                waiting.stream().map(Waiting::of).toList(),
                history.stream().map(Promised::of).toList());
    }

    private static Grounds grounds(Decision decision) {
        return new Grounds(
                decision.decidedAt(),
                decision.chosenBy(),
                decision.candidates().stream()
                        .map(RecordedAllocationResponse::candidate)
                        .toList(),
                decision.policyVersion(),
                decision.tried().stream()
                        .map(tried -> new Attempt(tried.rule(), tried.sentence(), tried.chose()))
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
