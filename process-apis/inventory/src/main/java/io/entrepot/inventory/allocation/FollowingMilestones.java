package io.entrepot.inventory.allocation;

import static java.util.stream.Collectors.toSet;

import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.cases.Kind;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.item.Item.Conversion;
import io.entrepot.inventory.item.Items;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps reservations in step with what happens to the goods. */
public final class FollowingMilestones {

    private final Allocations allocations;
    private final Items items;
    private final ExceptionCases cases;

    public FollowingMilestones(Allocations allocations, Items items, ExceptionCases cases) {
        this.allocations = allocations;
        this.items = items;
        this.cases = cases;
    }

    public void reached(MilestoneReached reached) {
        switch (reached.milestone()) {
            case ACKNOWLEDGED -> acknowledged(reached);
            case PICK_CONFIRMED -> picked(reached);
            case SHIPMENT_DEPARTED -> departed(reached);
            default -> {
                // the other milestones move no stock
            }
        }
    }

    private void acknowledged(MilestoneReached reached) {
        var leg = legOf(reached);
        if (!allocations.acknowledge(leg, reached.occurredAt())) {
            cases.open(Kind.UNKNOWN_LEG, leg.value(), "A node acknowledged a leg that nobody allocated.", reached);
        }
    }

    private void picked(MilestoneReached reached) {
        var lines = lines(reached);
        if (reached.legId() != null && (!lines.isEmpty() || reached.lines().isEmpty())) {
            allocations.pick(new Departure(
                    "pick " + reached.occurredAt(), legOf(reached), reached.node(), reached.occurredAt(), lines));
        }
    }

    private void departed(MilestoneReached reached) {
        var lines = lines(reached);
        if (lines.isEmpty() && !reached.lines().isEmpty()) {
            return; // nothing of it is a known quantity; each line has its case
        }
        var leg = legOf(reached);
        var departure = new Departure(shipment(reached), leg, reached.node(), reached.occurredAt(), lines);
        switch (allocations.depart(departure)) {
            case SETTLED -> {}
            case UNKNOWN_LEG ->
                cases.open(Kind.UNKNOWN_LEG, leg.value(), "Goods left for a leg that nobody allocated.", reached);
            case MORE_THAN_RESERVED ->
                cases.open(
                        Kind.MORE_SHIPPED_THAN_RESERVED,
                        departure.shipment(),
                        "More left the node than the leg had reserved.",
                        reached);
        }
    }

    private static String shipment(MilestoneReached reached) {
        return reached.shipmentId() == null
                ? legOf(reached) + "@" + reached.occurredAt()
                : reached.shipmentId().value();
    }

    /** Several lots of one line are one line here. */
    private List<Departure.Line> lines(MilestoneReached reached) {
        var known = items.find(
                reached.lines().stream().map(MilestoneReached.Line::item).collect(toSet()));
        var sums = new LinkedHashMap<Integer, Departure.Line>();
        for (var line : reached.lines()) {
            amount(line, known.get(line.item()))
                    .ifPresentOrElse(
                            amount -> sums.merge(
                                    line.lineNumber(),
                                    new Departure.Line(line.lineNumber(), line.item(), amount),
                                    FollowingMilestones::together),
                            () -> notUnderstood(reached, line));
        }
        return new ArrayList<>(sums.values());
    }

    private void notUnderstood(MilestoneReached reached, MilestoneReached.Line line) {
        cases.open(
                Kind.SHIPMENT_NOT_UNDERSTOOD,
                shipment(reached) + "#" + line.lineNumber(),
                line.quantity() + " of " + line.item() + " left, which is no known quantity.",
                reached);
    }

    private static Optional<BigDecimal> amount(MilestoneReached.Line line, @Nullable Item item) {
        return item != null
                        && line.quantity().isPositive()
                        && item.inBaseUnit(line.quantity()) instanceof Conversion.Converted(var amount)
                ? Optional.of(amount)
                : Optional.empty();
    }

    private static Departure.Line together(Departure.Line one, Departure.Line other) {
        return new Departure.Line(one.lineNumber(), one.item(), one.amount().add(other.amount()));
    }

    private static LegId legOf(MilestoneReached reached) {
        return Objects.requireNonNull(reached.legId(), "a milestone of a node names the leg");
    }
}
