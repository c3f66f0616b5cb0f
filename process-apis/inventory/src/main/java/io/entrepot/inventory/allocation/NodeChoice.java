package io.entrepot.inventory.allocation;

import io.entrepot.canonical.item.ItemNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Chooses the nodes of an order: one if one suffices, else the fewest; equals by priority. */
final class NodeChoice {

    /** Up to so many candidates every combination is tried: 4095 at most. */
    static final int EXACT_UP_TO = 12;

    private final List<Candidate> byPriority;
    private final Map<ItemNumber, BigDecimal> wanted;
    private final Map<ItemNumber, BigDecimal> demand;
    private final boolean allowSplit;

    private NodeChoice(List<Candidate> byPriority, Map<ItemNumber, BigDecimal> demand, boolean allowSplit) {
        this.byPriority = byPriority;
        this.wanted = attainable(byPriority, demand);
        this.demand = demand;
        this.allowSplit = allowSplit;
    }

    /** The rule that found the nodes, the nodes in the order of priority, and what was tried before. */
    record Chosen(String rule, List<Candidate> nodes, List<Decision.Attempt> attempts) {}

    /**
     * The nodes that serve as much of the demand as there is.
     *
     * @param byPriority the admitted candidates
     * @param rules the rules of choice in the order in which they are tried
     */
    static Chosen of(
            List<Candidate> byPriority, Map<ItemNumber, BigDecimal> demand, boolean allowSplit, List<Rule> rules) {
        var choice = new NodeChoice(byPriority, demand, allowSplit);
        var attempts = new ArrayList<Decision.Attempt>();
        for (var rule : rules) {
            var found = choice.by(rule);
            attempts.add(new Decision.Attempt(rule.name().name(), rule.name().sentence(), found.isPresent()));
            if (found.isPresent()) {
                return new Chosen(found.get().rule(), found.get().nodes(), attempts);
            }
        }
        return new Chosen("NONE", List.of(), attempts);
    }

    private Optional<Found> by(Rule rule) {
        return switch (rule.name()) {
            case COMPLETE_AT_ONE_NODE ->
                completeAtOneNode().map(node -> new Found("COMPLETE_AT_ONE_NODE", List.of(node)));
            case FEWEST_NODES ->
                Optional.of(allowSplit ? fewestNodes(rule.number("exactUpTo", EXACT_UP_TO)) : mostAtOneNode());
            default -> throw new IllegalArgumentException(rule.name() + " chooses no nodes");
        };
    }

    private record Found(String rule, List<Candidate> nodes) {}

    /** No more can be covered than all nodes together have. */
    private static Map<ItemNumber, BigDecimal> attainable(
            List<Candidate> candidates, Map<ItemNumber, BigDecimal> demand) {
        var attainable = new HashMap<ItemNumber, BigDecimal>();
        demand.forEach((item, amount) -> attainable.put(item, amount.min(together(candidates, item))));
        return attainable;
    }

    private static BigDecimal together(List<Candidate> candidates, ItemNumber item) {
        return candidates.stream().map(node -> node.promised(item)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<Candidate> completeAtOneNode() {
        return byPriority.stream().filter(node -> node.covers(demand)).findFirst();
    }

    private Found mostAtOneNode() {
        var best = byPriority.stream().min(mostFirst(wanted));
        return new Found("MOST_AT_ONE_NODE", best.stream().toList());
    }

    private Found fewestNodes(int exactUpTo) {
        return byPriority.size() <= Math.min(exactUpTo, EXACT_UP_TO)
                ? new Found("FEWEST_NODES", smallestCover())
                : new Found("GREEDY_COVERAGE", greedyCover());
    }

    /** Combinations by size, then in the order of priority: the first that covers is the answer. */
    private List<Candidate> smallestCover() {
        return IntStream.rangeClosed(0, byPriority.size())
                .mapToObj(size -> cover(size, 0, List.of()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private Optional<List<Candidate>> cover(int size, int from, List<Candidate> chosen) {
        if (size == 0) {
            return coverTogether(chosen) ? Optional.of(chosen) : Optional.empty();
        }
        return IntStream.rangeClosed(from, byPriority.size() - size)
                .mapToObj(next -> cover(size - 1, next + 1, with(chosen, byPriority.get(next))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean coverTogether(List<Candidate> chosen) {
        return wanted.entrySet().stream()
                .allMatch(item -> together(chosen, item.getKey()).compareTo(item.getValue()) >= 0);
    }

    private List<Candidate> greedyCover() {
        var left = new HashMap<>(wanted);
        var rest = new ArrayList<>(byPriority);
        var chosen = new ArrayList<Candidate>();
        while (left.values().stream().anyMatch(amount -> amount.signum() > 0)) {
            var next = rest.stream().min(mostFirst(left)).orElseThrow();
            rest.remove(next);
            chosen.add(next);
            left.replaceAll(
                    (item, amount) -> amount.subtract(next.promised(item)).max(BigDecimal.ZERO));
        }
        return byPriority.stream().filter(chosen::contains).toList();
    }

    /** Items that a node completes count first, then the amount it covers; the stream's order settles the rest. */
    private static Comparator<Candidate> mostFirst(Map<ItemNumber, BigDecimal> wanted) {
        return Comparator.comparingLong((Candidate node) -> -completed(node, wanted))
                .thenComparing(node -> covered(node, wanted).negate());
    }

    private static long completed(Candidate node, Map<ItemNumber, BigDecimal> wanted) {
        return wanted.entrySet().stream()
                .filter(item -> item.getValue().signum() > 0)
                .filter(item -> node.promised(item.getKey()).compareTo(item.getValue()) >= 0)
                .count();
    }

    private static BigDecimal covered(Candidate node, Map<ItemNumber, BigDecimal> wanted) {
        return wanted.entrySet().stream()
                .map(item -> node.promised(item.getKey()).min(item.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Candidate> with(List<Candidate> chosen, Candidate next) {
        var more = new ArrayList<>(chosen);
        more.add(next);
        return more;
    }
}
