package io.entrepot.inventory.promise;

import io.entrepot.canonical.item.Tracking;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.network.Node;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * Turns the figures of one node into a promise: sellable stock less what others have of it, what left unseen, what is
 * reserved, what is held, safety stock, the freshness buffer and what no lot vouches for; and nothing once the figures are
 * too old.
 *
 * @param withoutLots the system APIs whose warehouses cannot tell lots, so that theirs is promised without
 */
public record PromisePolicy(FreshnessBuffer buffer, Set<String> withoutLots) {

    private static final Verdict KNOWS_ITS_STOCK = new Verdict("FRESH", "has told its stock lately", true);
    private static final Verdict TOO_OLD = new Verdict("FRESH", "has not told its stock for too long", false);
    private static final Verdict FOR_SALE = new Verdict("FOR_SALE", "the item may be sold", true);
    private static final Verdict BLOCKED = new Verdict("FOR_SALE", "the item is blocked", false);

    public PromisePolicy {
        withoutLots = Set.copyOf(withoutLots);
    }

    public NodePromise promise(StockFigures figures, Item item, Node node, Instant now) {
        return promise(figures, item, node, now, today(now));
    }

    /** The same with the day on which lots must still be usable. */
    public NodePromise promise(StockFigures figures, Item item, Node node, Instant now, LocalDate usableOn) {
        var age = age(figures.heldAt(), now);
        var heldBack = buffer.of(figures.outflow(), figures.outflowPeriod(), age);
        var fresh = age.compareTo(node.hardStaleness()) <= 0;
        var steps = new Arithmetic()
                .plus(Step.Reason.SELLABLE, figures.sellable())
                .minus(Step.Reason.OTHERS, figures.others())
                .minus(Step.Reason.UNSEEN, figures.unseen())
                .minus(Step.Reason.HARD, figures.hard())
                .minus(Step.Reason.SOFT, figures.soft())
                .minus(Step.Reason.SAFETY_STOCK, figures.safetyStock())
                .minus(Step.Reason.FRESHNESS_BUFFER, heldBack)
                .minusIfAny(Step.Reason.WITHOUT_LOT, inNoLot(figures, item, node))
                .minusIfAny(Step.Reason.SHORT_DATED, unusable(figures.lots(), usableOn))
                .notBelowZero()
                .inUnits(item.decimals())
                .nothingIf(!fresh || item.blocked());
        return new NodePromise(
                node.id(),
                figures.heldAt(),
                age,
                heldBack,
                fresh,
                List.of(fresh ? KNOWS_ITS_STOCK : TOO_OLD, item.blocked() ? BLOCKED : FOR_SALE),
                steps.steps());
    }

    static LocalDate today(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** How long it keeps, or whether it was recalled, nobody can say of what is in no lot. */
    private BigDecimal inNoLot(StockFigures figures, Item item, Node node) {
        return item.tracking() == Tracking.LOT && !withoutLots.contains(node.warehouseApi())
                ? figures.unlotted().max(BigDecimal.ZERO)
                : BigDecimal.ZERO;
    }

    /** What of the free stock lies in lots that cannot be used any more on that day. */
    private static BigDecimal unusable(List<LotStock> lots, LocalDate usableOn) {
        return lots.stream()
                .filter(lot -> !lot.isUsableOn(usableOn))
                .map(LotStock::free)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A node's clock may run a little ahead of ours. */
    private static Duration age(Instant heldAt, Instant now) {
        var age = Duration.between(heldAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
