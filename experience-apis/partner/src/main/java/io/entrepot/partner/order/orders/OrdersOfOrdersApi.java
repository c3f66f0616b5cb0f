package io.entrepot.partner.order.orders;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.partner.order.Cancellation;
import io.entrepot.partner.order.IdempotencyKey;
import io.entrepot.partner.order.NewOrder;
import io.entrepot.partner.order.Order;
import io.entrepot.partner.order.OrderPage;
import io.entrepot.partner.order.Orders;
import io.entrepot.partner.order.Placement;
import java.util.Optional;

/** All orders, as the orders API keeps them. */
class OrdersOfOrdersApi implements Orders {

    private final OrdersApi orders;

    OrdersOfOrdersApi(OrdersApi orders) {
        this.orders = orders;
    }

    @Override
    public Placement place(ConsumerId consumer, IdempotencyKey key, NewOrder order) {
        try {
            return orders.place(key.value(), PlaceMessage.of(consumer, order)).toPlacement();
        } catch (PermanentBackendException refusal) {
            return Refusals.placement(refusal);
        }
    }

    @Override
    public Optional<OrderPage> list(ConsumerId consumer, OrderPage.Query query) {
        var state = query.state() == null ? null : query.state().name();
        try {
            return Optional.of(orders.list(consumer.value(), query.reference(), state, query.cursor(), query.limit())
                    .toPage());
        } catch (PermanentBackendException refusal) {
            if (query.cursor() != null && Refusals.isOfInput(refusal)) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    @Override
    public Optional<Order> find(OrderId id) {
        try {
            return Optional.of(orders.find(id.value()).toOrder());
        } catch (PermanentBackendException refusal) {
            if (Refusals.is(ProblemType.NOT_FOUND, refusal)) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    @Override
    public Cancellation cancel(OrderId id) {
        try {
            return orders.cancel(id.value()).toCancellation();
        } catch (PermanentBackendException refusal) {
            if (Refusals.is(ProblemType.CONFLICT, refusal)) {
                return new Cancellation.TooLate();
            }
            throw refusal;
        }
    }
}
