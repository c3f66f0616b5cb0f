package io.entrepot.inventory.supply;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What waits for supply. */
public interface Backorders {

    /** Those that still wait, the longest waiting first. */
    List<Backorder> waitingFor(Collection<ItemNumber> items);

    /** The items of which something waits. */
    Set<ItemNumber> items();

    List<Backorder> of(OrderId order);

    /** These wait from now on. */
    void add(Collection<Backorder> backorders);

    /** What of these orders waited waits no more: it was given up, or a later round has sought it again. */
    void end(Collection<OrderId> orders, Instant at);

    /** Ends what should be given up by now. */
    void endOverdue(LocalDate today, Instant at);

    /** Notes another date; the one before is kept as history. */
    void promiseAnew(Backorder backorder);

    /** Every date that was ever promised to a line of the order, the earliest promise first. */
    List<PromisedDate> history(OrderId order);
}
