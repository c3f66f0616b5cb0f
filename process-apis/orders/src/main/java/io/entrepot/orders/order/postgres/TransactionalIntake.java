package io.entrepot.orders.order.postgres;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.orders.order.AcceptedRequests;
import io.entrepot.orders.order.Fulfilment;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.OrderIntake;
import io.entrepot.orders.order.OrderMilestones;
import io.entrepot.orders.order.Orders;
import org.springframework.transaction.annotation.Transactional;

/** Takes an order in within one PostgreSQL transaction. */
class TransactionalIntake implements OrderIntake {

    private final Orders orders;
    private final AcceptedRequests requests;
    private final OrderMilestones milestones;
    private final Fulfilment fulfilment;

    TransactionalIntake(Orders orders, AcceptedRequests requests, OrderMilestones milestones, Fulfilment fulfilment) {
        this.orders = orders;
        this.requests = requests;
        this.milestones = milestones;
        this.fulfilment = fulfilment;
    }

    @Override
    @Transactional
    public void store(Order order, AcceptedRequests.Key key) {
        orders.add(order);
        requests.settle(key, order.id());
        milestones.tell(Milestone.ORDER_ACCEPTED, order);
        fulfilment.begin(order);
    }
}
