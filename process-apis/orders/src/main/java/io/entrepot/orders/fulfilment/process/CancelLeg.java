package io.entrepot.orders.fulfilment.process;

import io.entrepot.orders.fulfilment.Allocations;
import io.entrepot.orders.fulfilment.Command;
import io.entrepot.orders.order.Orders;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives back the stock of a leg that will not ship. */
@Component
class CancelLeg implements JavaDelegate {

    private final Orders orders;
    private final Allocations allocations;
    private final CommandGate gate;

    CancelLeg(Orders orders, Allocations allocations, CommandGate gate) {
        this.orders = orders;
        this.allocations = allocations;
        this.gate = gate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = ProcessVariables.orderId(execution);
        var legId = ProcessVariables.legId(execution);
        gate.give(execution, Command.of(id, legId, "release-leg-stock"), () -> {
            allocations.release(id, legId);
            return true;
        });
        orders.change(id, order -> order.legCancelled(legId));
    }
}
