package io.entrepot.orders.fulfilment.process;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.OrderMilestones;
import io.entrepot.orders.order.Orders;
import io.entrepot.orders.order.StateReason;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the order as cancelled once everything is taken back. */
@Component
class CancelOrder implements JavaDelegate {

    private final Orders orders;
    private final OrderMilestones milestones;

    CancelOrder(Orders orders, OrderMilestones milestones) {
        this.orders = orders;
        this.milestones = milestones;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var order = orders.change(ProcessVariables.orderId(execution), known -> known.cancelled(reason(known)));
        milestones.tell(Milestone.ORDER_CANCELLED, order);
    }

    /** Only two things lead here: the partner's wish, and too little stock for what the partner accepts. */
    private static StateReason reason(Order order) {
        return order.isCancelRequested() ? StateReason.CANCELLED_BY_PARTNER : StateReason.INSUFFICIENT_STOCK;
    }
}
