package io.entrepot.inventory.allocation;

import static java.util.stream.Collectors.toCollection;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.allocation.Decision.Considered;
import io.entrepot.inventory.allocation.Rule.Name;
import io.entrepot.inventory.allocation.Rule.Purpose;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Decides which nodes serve an order: filters the nodes, chooses among them, deals the lines, judges the outcome. */
record Sourcing(AllocationPolicy policy) {

    /**
     * @param most how much of an item may be allocated at all, where the channel bounds it
     * @param now the moment of the decision
     */
    Decision decide(
            OrderId order,
            Demand demand,
            Terms terms,
            List<Candidate> nodes,
            Map<ItemNumber, BigDecimal> most,
            Instant now) {
        var sorted = nodes.stream().sorted(NodeOrder.of(policy, terms)).toList();
        var asking = new NodeRule(order, terms, demand);
        var considered = sorted.stream().map(node -> consider(node, asking)).collect(toCollection(ArrayList::new));
        var admitted = admitted(sorted, considered, demand);
        var wanted = demand.upTo(most);
        var pinned = PinnedLines.serve(wanted, admitted, considered);
        var dealt = deal(pinned, terms, considered);
        var lines = new Outcomes(policy, demand, terms, most, now).of(dealt.shares(), pinned.reasons());
        var outcome = Outcomes.overall(lines);
        var legs = outcome == Outcome.REJECTED
                ? List.<Decision.Leg>of()
                : new Legs(order, terms.usableOn(), policy.rule(Name.FEFO).isPresent()).of(sorted, dealt.shares());
        return new Decision(
                outcome, lines, legs, dealt.chosenBy(), considered, now, policy.version(), dealt.attempts());
    }

    private Considered consider(Candidate node, NodeRule asking) {
        var verdicts =
                policy.rules(Purpose.FILTER).map(rule -> asking.ask(rule, node)).toList();
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

    private List<Candidate> admitted(List<Candidate> sorted, List<Considered> considered, Demand demand) {
        var onlyWhole = policy.rule(Name.UNIT_DIVISIBLE)
                .filter(rule -> rule.number("wholeUnits", 0) > 0)
                .isPresent();
        var admitted = new ArrayList<Candidate>();
        for (int index = 0; index < sorted.size(); index++) {
            if (considered.get(index).isAdmitted()) {
                var node = sorted.get(index);
                admitted.add(onlyWhole ? node.inWholeUnits(demand.unitSizes()) : node);
            }
        }
        return admitted;
    }

    /** Chooses and deals; a node whose part of a split is not worth sending is left out and the choice begins anew. */
    private Dealt deal(PinnedLines.Served pinned, Terms terms, List<Considered> considered) {
        var guard = SplitGuard.of(policy);
        var rules = policy.rules(Purpose.CHOICE).toList();
        var candidates = new ArrayList<>(pinned.rest());
        while (true) {
            var chosen = NodeChoice.of(candidates, pinned.free().perItem(), terms.allowSplit(), rules);
            var shares = new ArrayList<>(pinned.shares());
            shares.addAll(Distribution.of(pinned.free(), chosen.nodes()));
            var tooSmall = guard.tooSmall(shares, chosen.nodes());
            if (tooSmall.isEmpty()) {
                return new Dealt(chosen.rule(), shares, chosen.attempts());
            }
            var refused = tooSmall.get();
            candidates.remove(refused);
            considered.replaceAll(
                    node -> node.node().equals(refused.node().id()) ? node.and(SplitGuard.refusal()) : node);
        }
    }

    private record Dealt(String chosenBy, List<Distribution.Share> shares, List<Decision.Attempt> attempts) {}
}
