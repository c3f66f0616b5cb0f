package io.entrepot.orders.fulfilment.process;

import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.Orders;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins another search for what is backordered. */
@Component
class NextRound implements JavaDelegate {

    private final Orders orders;

    NextRound(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.change(ProcessVariables.orderId(execution), Order::nextRound);
    }
}
