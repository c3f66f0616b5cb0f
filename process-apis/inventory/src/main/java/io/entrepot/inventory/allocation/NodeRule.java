package io.entrepot.inventory.allocation;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.promise.NodePromise;
import java.math.BigDecimal;
import java.util.Map;

/** Asks one rule whether a node may serve an order. */
record NodeRule(OrderId order, Terms terms, Demand demand) {

    Decision.Verdict ask(Rule rule, Candidate candidate) {
        return new Decision.Verdict(rule.name().name(), rule.name().sentence(), admits(rule, candidate));
    }

    private boolean admits(Rule rule, Candidate candidate) {
        return switch (rule.name()) {
            case SERVICEABLE -> terms.country() == null || candidate.node().serves(terms.country());
            case STAGE -> candidate.node().mayServe(order.value());
            case SOURCING_GROUP -> terms.channel().sells(candidate.node().id());
            case CUT_OFF_AND_CAPACITY -> isInTime(rule, candidate);
            case SHELF_LIFE -> !candidate.hasOnlyShortDated();
            case UNIT_DIVISIBLE -> rule.number("wholeUnits", 0) == 0 || hasAWholeUnit(candidate);
            case FRESH -> candidate.promises().values().stream().anyMatch(NodePromise::fresh);
            case STOCKED -> candidate.hasSomething();
            case COMPLETE_AT_ONE_NODE,
                    FEWEST_NODES,
                    COST,
                    PRIORITY,
                    BALANCE,
                    SPLIT_GUARD,
                    FEFO,
                    HOLD_FOR_A_PERSON,
                    CANCEL_BACKORDER -> throw new IllegalArgumentException(rule.name() + " asks no single node");
        };
    }

    private boolean isInTime(Rule rule, Candidate candidate) {
        var left = candidate.capacityLeft();
        var delivery = terms.deliveryOn();
        return (left == null || left > 0)
                && (delivery == null
                        || !candidate
                                .shipsOn()
                                .plusDays(rule.number("daysToDeliver", 0))
                                .isAfter(delivery));
    }

    private boolean hasAWholeUnit(Candidate candidate) {
        return demand.unitSizes().entrySet().stream().anyMatch(item -> holds(candidate, item));
    }

    private static boolean holds(Candidate candidate, Map.Entry<ItemNumber, BigDecimal> item) {
        return candidate.promised(item.getKey()).compareTo(item.getValue()) >= 0;
    }
}
