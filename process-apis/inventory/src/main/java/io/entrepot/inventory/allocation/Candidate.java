package io.entrepot.inventory.allocation;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.promise.LotStock;
import io.entrepot.inventory.promise.NodePromise;
import io.entrepot.inventory.promise.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node that may serve an order, with what it promises of each wanted item.
 *
 * @param lots the lots of those items that are tracked by lot
 * @param taken what of the promise is spoken for already
 * @param shipsOn the day on which it could send the goods
 * @param capacityLeft what it can still take on that day; absent where it takes what comes
 */
record Candidate(
        Node node,
        Map<ItemNumber, NodePromise> promises,
        Map<ItemNumber, List<LotStock>> lots,
        Map<ItemNumber, BigDecimal> taken,
        LocalDate shipsOn,
        @Nullable Integer capacityLeft) {

    Candidate {
        promises = Map.copyOf(promises);
        lots = Map.copyOf(lots);
        taken = Map.copyOf(taken);
    }

    BigDecimal promised(ItemNumber item) {
        var promise = promises.get(item);
        return promise == null
                ? BigDecimal.ZERO
                : promise.available().subtract(taken.getOrDefault(item, BigDecimal.ZERO));
    }

    /** The same node after so much of the item is spoken for. */
    Candidate less(ItemNumber item, BigDecimal amount) {
        var more = new HashMap<>(taken);
        more.merge(item, amount, BigDecimal::add);
        return new Candidate(node, promises, lots, more, shipsOn, capacityLeft);
    }

    /** The same node with only whole units of each item. */
    Candidate inWholeUnits(Map<ItemNumber, BigDecimal> unitSizes) {
        var whole = this;
        for (var size : unitSizes.entrySet()) {
            var rest = promised(size.getKey()).remainder(size.getValue());
            whole = rest.signum() > 0 ? whole.less(size.getKey(), rest) : whole;
        }
        return whole;
    }

    boolean covers(Map<ItemNumber, BigDecimal> wanted) {
        return wanted.entrySet().stream()
                .allMatch(item -> promised(item.getKey()).compareTo(item.getValue()) >= 0);
    }

    boolean hasSomething() {
        return promises.values().stream()
                .anyMatch(promise -> promise.available().signum() > 0);
    }

    /** Whether nothing is left only because the lots do not keep long enough. */
    boolean hasOnlyShortDated() {
        return !hasSomething()
                && promises.values().stream()
                        .flatMap(promise -> promise.steps().stream())
                        .anyMatch(step -> step.reason() == Step.Reason.SHORT_DATED);
    }

    BigDecimal stock() {
        return promises.values().stream().map(NodePromise::available).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
