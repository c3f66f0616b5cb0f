package io.entrepot.orders.order;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All orders. */
public interface Orders {

    void add(Order order);

    Optional<Order> find(OrderId id);

    /** Newest first; at most {@code limit} orders older than the cursor. */
    List<Order> list(Filter filter, @Nullable OrderId olderThan, int limit);

    /** Changes an order under its lock, within the running transaction; returns what it became. */
    Order change(OrderId id, UnaryOperator<Order> change);

    /** Which orders to list; an absent member does not restrict. */
    record Filter(
            @Nullable ConsumerId consumer,
            @Nullable String reference,
            @Nullable OrderState state) {}
}
