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

    private NodeChoice(List<Candidate> byPriority, Map<ItemNumber, BigDecimal> wanted) {
        this.byPriority = byPriority;
        this.wanted = wanted;
    }

    /** The rule that found the nodes, and the nodes in the order of priority. */
    record Chosen(String rule, List<Candidate> nodes) {}

    /**
     * The nodes that serve as much of the demand as there is.
     *
     * @param byPriority the admitted candidates
     */
    static Chosen of(List<Candidate> byPriority, Map<ItemNumber, BigDecimal> demand, boolean allowSplit) {
        var choice = new NodeChoice(byPriority, attainable(byPriority, demand));
        return choice.completeAtOneNode(demand)
                .map(node -> new Chosen("COMPLETE_AT_ONE_NODE", List.of(node)))
                .orElseGet(() -> allowSplit ? choice.fewestNodes() : choice.mostAtOneNode());
    }

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

    private Optional<Candidate> completeAtOneNode(Map<ItemNumber, BigDecimal> demand) {
        return byPriority.stream().filter(node -> node.covers(demand)).findFirst();
    }

    private Chosen mostAtOneNode() {
        var best = byPriority.stream().min(mostFirst(wanted));
        return new Chosen("MOST_AT_ONE_NODE", best.stream().toList());
    }

    private Chosen fewestNodes() {
        return byPriority.size() <= EXACT_UP_TO
                ? new Chosen("FEWEST_NODES", smallestCover())
                : new Chosen("GREEDY_COVERAGE", greedyCover());
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
