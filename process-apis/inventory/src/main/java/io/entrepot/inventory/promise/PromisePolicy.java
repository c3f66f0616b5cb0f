package io.entrepot.inventory.promise;

import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.network.Node;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/** Turns figures into a promise: free stock less the freshness buffer, and nothing once they are too old. */
public record PromisePolicy(FreshnessBuffer buffer) {

    public NodePromise promise(StockFigures figures, Item item, Node node, Instant now) {
        var age = age(figures.heldAt(), now);
        var heldBack = buffer.of(figures.outflow(), figures.outflowPeriod(), age);
        var fresh = age.compareTo(node.hardStaleness()) <= 0;
        var available = fresh && !item.blocked() ? sellable(figures.free().subtract(heldBack), item) : BigDecimal.ZERO;
        return new NodePromise(node.id(), available, figures.heldAt(), age, heldBack, fresh);
    }

    /** A node's clock may run a little ahead of ours. */
    private static Duration age(Instant heldAt, Instant now) {
        var age = Duration.between(heldAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static BigDecimal sellable(BigDecimal amount, Item item) {
        var positive = amount.max(BigDecimal.ZERO);
        return positive.scale() > item.decimals() ? positive.setScale(item.decimals(), RoundingMode.FLOOR) : positive;
    }
}
