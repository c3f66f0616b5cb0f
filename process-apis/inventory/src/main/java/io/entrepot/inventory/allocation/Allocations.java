package io.entrepot.inventory.allocation;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.promise.ItemFigures;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What every order holds of the stock; the only way to reserve, ship or release any of it. */
public interface Allocations {

    /**
     * Decides on figures that nobody can change meanwhile, and reserves what was decided, in one transaction. An order
     * that was decided before keeps its decision.
     */
    Recorded decideOnce(AllocationRequest request, Set<ItemNumber> items, OnFigures<Decision> deciding);

    Optional<Allocation> find(OrderId order);

    /** Gives back whatever of the order has not shipped, and keeps it from ever reserving again. */
    void release(OrderId order);

    /** Gives back whatever of the leg has not shipped; returns whether the order has such a leg. */
    boolean release(OrderId order, LegId leg);

    /** The node knows of the leg since this moment; returns whether there is such a leg. */
    boolean acknowledge(LegId leg, Instant at);

    /** The node has picked so much for the leg; the rest of it stays reserved. */
    boolean pick(Departure picked);

    /** Goods left the node. */
    DepartureRecord depart(Departure departure);

    /** The outcome of asking for a decision. */
    sealed interface Recorded {

        /** The decision, made now or before. */
        record Decided(Allocation allocation) implements Recorded {}

        /** The order was decided before, for something else. */
        record DecidedForAnotherRequest() implements Recorded {}

        /** The order was released before. */
        record Released() implements Recorded {}
    }

    /** Decides on figures as of a moment; must not change anything itself. */
    @FunctionalInterface
    interface OnFigures<T> {
        T decide(Map<ItemNumber, ItemFigures> figures, Instant now);
    }

    /** What a departure met. */
    enum DepartureRecord {
        SETTLED,
        MORE_THAN_RESERVED,
        UNKNOWN_LEG
    }
}
