package io.entrepot.inventory.allocation;

import io.entrepot.inventory.allocation.Rule.Name;
import io.entrepot.inventory.allocation.Rule.Purpose;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of allocation in the order in which they are asked; data that an operator changes by a new version. */
public record AllocationPolicy(int version, List<Rule> rules) {

    /** What holds until somebody sets other rules. */
    public static final AllocationPolicy STANDARD = new AllocationPolicy(
            0,
            List.of(
                    Rule.of(Name.SERVICEABLE),
                    Rule.of(Name.STAGE),
                    Rule.of(Name.SOURCING_GROUP),
                    Rule.of(Name.CUT_OFF_AND_CAPACITY),
                    Rule.of(Name.SHELF_LIFE),
                    Rule.of(Name.UNIT_DIVISIBLE),
                    Rule.of(Name.FRESH),
                    Rule.of(Name.STOCKED),
                    Rule.of(Name.COMPLETE_AT_ONE_NODE),
                    new Rule(Name.FEWEST_NODES, Map.of("exactUpTo", BigDecimal.valueOf(NodeChoice.EXACT_UP_TO))),
                    new Rule(Name.COST, Map.of("bandKilometres", BigDecimal.valueOf(500))),
                    Rule.of(Name.PRIORITY),
                    Rule.of(Name.BALANCE),
                    Rule.of(Name.FEFO)));

    public AllocationPolicy {
        rules = List.copyOf(rules);
        var seen = new HashSet<Name>();
        for (var rule : rules) {
            if (!seen.add(rule.name())) {
                throw new IllegalArgumentException(rule.name() + " occurs more than once");
            }
        }
        if (!seen.contains(Name.STAGE)) {
            throw new IllegalArgumentException("STAGE must be asked: a shadow node serves no order");
        }
        if (rules.stream().noneMatch(rule -> rule.name().purpose() == Purpose.CHOICE)) {
            throw new IllegalArgumentException("some rule must choose the nodes");
        }
    }

    Stream<Rule> rules(Purpose purpose) {
        return rules.stream().filter(rule -> rule.name().purpose() == purpose);
    }

    Optional<Rule> rule(Name name) {
        return rules.stream().filter(rule -> rule.name() == name).findFirst();
    }
}
