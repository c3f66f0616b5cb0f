package io.entrepot.inventory.allocation;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.inventory.allocation.Rule.Name;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Splits an order only where every part is worth sending. */
record SplitGuard(BigDecimal minimumQuantity, BigDecimal minimumValue) {

    static SplitGuard of(AllocationPolicy policy) {
        return policy.rule(Name.SPLIT_GUARD)
                .map(rule -> new SplitGuard(
                        rule.parameter("minimumQuantity", BigDecimal.ZERO),
                        rule.parameter("minimumValue", BigDecimal.ZERO)))
                .orElse(new SplitGuard(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    static Decision.Verdict refusal() {
        return new Decision.Verdict(Name.SPLIT_GUARD.name(), Name.SPLIT_GUARD.sentence(), false);
    }

    /** The last of the chosen nodes whose part is too small. */
    Optional<Candidate> tooSmall(List<Distribution.Share> shares, List<Candidate> chosen) {
        var parts = shares.stream().map(Distribution.Share::node).distinct().count();
        return parts < 2
                ? Optional.empty()
                : chosen.reversed().stream()
                        .filter(node -> isTooSmall(shares, node.node().id()))
                        .findFirst();
    }

    private boolean isTooSmall(List<Distribution.Share> shares, NodeId node) {
        var part = shares.stream().filter(share -> share.node().equals(node)).toList();
        var quantity = part.stream().map(Distribution.Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var value = part.stream().map(SplitGuard::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var valued = part.stream().allMatch(share -> share.line().unitValue() != null);
        return quantity.compareTo(minimumQuantity) < 0 || (valued && value.compareTo(minimumValue) < 0);
    }

    private static BigDecimal value(Distribution.Share share) {
        var each = share.line().unitValue();
        return each == null ? BigDecimal.ZERO : each.multiply(share.amount());
    }
}
