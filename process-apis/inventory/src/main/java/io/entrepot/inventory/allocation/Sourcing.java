package io.entrepot.inventory.allocation;

import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.allocation.Decision.Considered;
import io.entrepot.inventory.allocation.Decision.LineOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Decides which nodes serve an order: filters the nodes, chooses among them, deals the lines, judges the outcome. */
final class Sourcing {

    private static final Comparator<Candidate> PRIORITY = Comparator.comparingInt(
                    (Candidate candidate) -> candidate.node().priority())
            .thenComparing(candidate -> candidate.node().id().value());

    private Sourcing() {}

    static Decision decide(OrderId order, Demand demand, Terms terms, List<Candidate> nodes, Instant now) {
        var byPriority = nodes.stream().sorted(PRIORITY).toList();
        var considered = byPriority.stream().map(node -> consider(node, terms)).toList();
        var admitted = new ArrayList<Candidate>();
        for (int index = 0; index < byPriority.size(); index++) {
            if (considered.get(index).isAdmitted()) {
                admitted.add(byPriority.get(index));
            }
        }
        var chosen = NodeChoice.of(admitted, demand.perItem(), terms.allowSplit());
        var shares = Distribution.of(demand, chosen.nodes());
        var lines = outcomes(demand, shares, terms);
        var outcome = overall(lines);
        var legs = outcome == Outcome.REJECTED ? List.<Decision.Leg>of() : legs(order, chosen.nodes(), shares);
        return new Decision(outcome, lines, legs, chosen.rule(), considered, now);
    }

    private static Considered consider(Candidate node, Terms terms) {
        var verdicts = Arrays.stream(NodeRule.values())
                .map(rule -> rule.verdict(node, terms))
                .toList();
        var offers = node.promises().entrySet().stream()
                .map(promise -> new Decision.Offer(
                        promise.getKey(),
                        promise.getValue().available(),
                        promise.getValue().asOf(),
                        promise.getValue().age().toSeconds(),
                        promise.getValue().buffer(),
                        promise.getValue().fresh()))
                .sorted(Comparator.comparing(offer -> offer.item().value()))
                .toList();
        return new Considered(node.node().id(), node.node().priority(), verdicts, offers);
    }

    private static List<LineOutcome> outcomes(Demand demand, List<Distribution.Share> shares, Terms terms) {
        var allocated = new HashMap<Integer, BigDecimal>();
        shares.forEach(share -> allocated.merge(share.line().lineNumber(), share.amount(), BigDecimal::add));
        var lines = demand.lines().stream()
                .map(line -> outcome(line, allocated.getOrDefault(line.lineNumber(), BigDecimal.ZERO)))
                .toList();
        var isShort = lines.stream().anyMatch(line -> line.shortage().isPositive());
        return isShort && !terms.allowBackorder() ? rejected(lines) : lines;
    }

    private static LineOutcome outcome(Demand.Line line, BigDecimal allocated) {
        var shortage = line.amount().subtract(allocated);
        var outcome = shortage.signum() == 0
                ? Outcome.ALLOCATED
                : allocated.signum() == 0 ? Outcome.BACKORDERED : Outcome.PARTIALLY_ALLOCATED;
        return new LineOutcome(
                line.lineNumber(),
                line.item().number(),
                outcome,
                new Quantity(shortage, line.item().baseUnit()));
    }

    private static List<LineOutcome> rejected(List<LineOutcome> lines) {
        return lines.stream()
                .map(line -> new LineOutcome(line.lineNumber(), line.item(), Outcome.REJECTED, line.shortage()))
                .toList();
    }

    private static Outcome overall(List<LineOutcome> lines) {
        var outcomes = lines.stream().map(LineOutcome::outcome).distinct().toList();
        return outcomes.size() == 1 ? outcomes.getFirst() : Outcome.PARTIALLY_ALLOCATED;
    }

    private static List<Decision.Leg> legs(OrderId order, List<Candidate> nodes, List<Distribution.Share> shares) {
        var legs = new ArrayList<Decision.Leg>();
        for (var node : nodes) {
            var lines = shares.stream()
                    .filter(share -> share.node().equals(node.node().id()))
                    .map(Sourcing::legLine)
                    .toList();
            if (!lines.isEmpty()) {
                legs.add(new Decision.Leg(
                        LegId.of(order, legs.size() + 1), node.node().id(), lines));
            }
        }
        return legs;
    }

    private static Decision.LegLine legLine(Distribution.Share share) {
        var item = share.line().item();
        return new Decision.LegLine(
                share.line().lineNumber(), item.number(), new Quantity(share.amount(), item.baseUnit()));
    }
}
