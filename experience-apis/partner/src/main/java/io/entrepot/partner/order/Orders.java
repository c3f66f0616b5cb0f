package io.entrepot.partner.order;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import java.util.Optional;

/** All orders, whoever placed them. */
public interface Orders {

    Placement place(ConsumerId consumer, IdempotencyKey key, NewOrder order);

    /** Empty when the cursor is none that a page gave. */
    Optional<OrderPage> list(ConsumerId consumer, OrderPage.Query query);

    Optional<Order> find(OrderId id);

    Cancellation cancel(OrderId id);
}
