package io.entrepot.inventory.allocation;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.order.LegId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for an order and on what grounds.
 *
 * @param chosenBy the rule that found the nodes
 * @param candidates every node that was considered, with every rule's verdict
 * @param policyVersion the version of the rules; absent in decisions made before rules had versions
 * @param attempts the rules of choice in the order in which they were tried; absent likewise
 */
public record Decision(
        Outcome outcome,
        List<LineOutcome> lines,
        List<Leg> legs,
        String chosenBy,
        List<Considered> candidates,
        Instant decidedAt,
        @Nullable Integer policyVersion,
        @Nullable List<Attempt> attempts) {

    public Decision {
        lines = List.copyOf(lines);
        legs = List.copyOf(legs);
        candidates = List.copyOf(candidates);
        attempts = attempts == null ? List.of() : List.copyOf(attempts);
    }

    /** The same decision after something was added to its lines. */
    public Decision withLines(List<LineOutcome> other) {
        return new Decision(outcome, other, legs, chosenBy, candidates, decidedAt, policyVersion, attempts);
    }

    /** The rules of choice that were tried. */
    public List<Attempt> tried() {
        return Objects.requireNonNull(attempts);
    }

    /**
     * What became of one line.
     *
     * @param shortage what could not be allocated, in the base unit of the item
     * @param promisedOn the day on which what waits can be served, by the supply known when it was decided
     * @param cancelOn the day on which what waits is given up
     * @param reason why the line is short, where more than a lack of stock is behind it
     */
    public record LineOutcome(
            int lineNumber,
            ItemNumber item,
            Outcome outcome,
            Quantity shortage,
            @Nullable LocalDate promisedOn,
            @Nullable LocalDate cancelOn,
            @Nullable String reason) {

        LineOutcome rejected() {
            return new LineOutcome(lineNumber, item, Outcome.REJECTED, shortage, null, null, reason);
        }

        public LineOutcome promisedOn(@Nullable LocalDate date) {
            return new LineOutcome(lineNumber, item, outcome, shortage, date, cancelOn, reason);
        }

        public boolean waits() {
            return outcome != Outcome.REJECTED && shortage.isPositive();
        }
    }

    /** The part of the order that one node serves; without a pace in decisions made before legs had one. */
    public record Leg(
            LegId id,
            NodeId node,
            List<LegLine> lines,
            @Nullable Pace pace) {}

    /**
     * What may be expected of a node, and when.
     *
     * @param tellsWithin how long what happens there may stay untold
     * @param leavesBy the end of the working day on which the goods should leave
     */
    public record Pace(Duration tellsWithin, Instant leavesBy) {

        static Pace of(Candidate candidate) {
            var node = candidate.node();
            return new Pace(node.tellsWithin(), node.profile().workingTime().endOf(candidate.shipsOn()));
        }
    }

    /**
     * The part of a line that one node serves, in the base unit of the item.
     *
     * @param lots the lots it should be taken from, first expired first; none where lots are not tracked
     */
    public record LegLine(
            int lineNumber,
            ItemNumber item,
            Quantity quantity,
            @Nullable List<LotPart> lots) {

        public LegLine {
            lots = lots == null ? List.of() : List.copyOf(lots);
        }

        /** The lots, none where they are not tracked. */
        public List<LotPart> fromLots() {
            return Objects.requireNonNull(lots);
        }
    }

    /** A part of a lot. */
    public record LotPart(String lot, @Nullable LocalDate expiry, BigDecimal amount) {}

    /** A node that was considered. */
    public record Considered(NodeId node, int priority, List<Verdict> verdicts, List<Offer> offers) {

        /** Whether every rule admitted it. */
        boolean isAdmitted() {
            return verdicts.stream().allMatch(Verdict::passed);
        }

        Considered and(Verdict verdict) {
            return new Considered(
                    node,
                    priority,
                    Stream.concat(verdicts.stream(), Stream.of(verdict)).toList(),
                    offers);
        }
    }

    /** What one rule said of a node. */
    public record Verdict(String rule, String sentence, boolean passed) {}

    /** A rule of choice that was tried, and whether it chose or left the choice to the next. */
    public record Attempt(String rule, String sentence, boolean chose) {}

    /** What a node promised of one item when the decision was made. */
    public record Offer(
            ItemNumber item, BigDecimal promised, Instant asOf, long ageSeconds, BigDecimal buffer, boolean fresh) {}
}
