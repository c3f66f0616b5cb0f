package io.entrepot.inventory.allocation;

import io.entrepot.inventory.allocation.Rule.Purpose;
import java.math.BigDecimal;
import java.util.Comparator;

/** The order in which nodes are preferred where they serve equally well. */
final class NodeOrder {

    private static final BigDecimal BAND_KILOMETRES = BigDecimal.valueOf(500);

    private NodeOrder() {}

    static Comparator<Candidate> of(AllocationPolicy policy, Terms terms) {
        return policy.rules(Purpose.ORDER_OF_NODES)
                .map(rule -> by(rule, terms))
                .reduce((Candidate unusedOne, Candidate unusedOther) -> 0, Comparator::thenComparing)
                .thenComparing(candidate -> candidate.node().id().value());
    }

    private static Comparator<Candidate> by(Rule rule, Terms terms) {
        return switch (rule.name()) {
            case COST -> Comparator.comparingLong(candidate -> band(candidate, rule, terms));
            case PRIORITY ->
                Comparator.comparingInt(candidate -> candidate.node().priority());
            case BALANCE ->
                Comparator.comparing((Candidate candidate) -> candidate.stock().negate());
            default -> throw new IllegalArgumentException(rule.name() + " orders no nodes");
        };
    }

    /** Where either place is not known, nothing speaks for or against the node. */
    private static long band(Candidate candidate, Rule rule, Terms terms) {
        var from = candidate.node().profile().coordinates();
        var to = terms.destination();
        var width = rule.parameter("bandKilometres", BAND_KILOMETRES).doubleValue();
        return from == null || to == null ? 0 : (long) (from.kilometresTo(to) / Math.max(1, width));
    }
}
