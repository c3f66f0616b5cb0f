package io.entrepot.storefrontshopify.order;

import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The orders that were taken; changes belong to the caller's transaction. */
public interface TakenOrders {

    Optional<TakenOrder> find(String id);

    /** The order of the shop that became this order. */
    Optional<TakenOrder> of(OrderId order);

    /** The order under its lock. */
    Optional<TakenOrder> locked(String id);

    /** Stores a new order; false if another transaction just did. */
    boolean add(TakenOrder order);

    void cancel(String id, Instant at);

    /** Notes what the order became. */
    void became(String id, OrderId order);

    /** Notes that inventory has taken so much of a line into account; once per leg. */
    void reserved(OrderId order, LegId leg, int lineNumber, int quantity, Instant reservedAt);

    /** Newest first. */
    List<TakenOrder> list(Filter filter, int limit);

    /** Notes orders that are to be read from the shop. */
    void hint(String id);

    List<String> hinted(int limit);

    /** These were read at that moment; what was hinted at later is to be read again. */
    void read(Collection<String> ids, Instant asOf);

    /** Up to which change orders were read, if they ever were. */
    Optional<Instant> changedUpTo();

    void changedUpTo(Instant moment);

    /** Which orders to list. */
    record Filter(
            TakenOrder.@Nullable State state,
            @Nullable String number,
            @Nullable Cursor before) {}

    /** The last order of the page before. */
    record Cursor(Instant takenAt, String id) {}
}
