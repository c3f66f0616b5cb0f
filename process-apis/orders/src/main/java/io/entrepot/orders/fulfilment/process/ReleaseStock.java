package io.entrepot.orders.fulfilment.process;

import io.entrepot.orders.fulfilment.Allocations;
import io.entrepot.orders.fulfilment.Command;
import io.entrepot.orders.order.Orders;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives back what the order has reserved: the compensation of {@link ReserveStock}. */
@Component
class ReleaseStock implements JavaDelegate {

    private final Orders orders;
    private final Allocations allocations;
    private final CommandGate gate;

    ReleaseStock(Orders orders, Allocations allocations, CommandGate gate) {
        this.orders = orders;
        this.allocations = allocations;
        this.gate = gate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = ProcessVariables.orderId(execution);
        var rounds = orders.find(id).orElseThrow().standing().round();
        gate.give(execution, Command.of(id, "release-stock"), () -> {
            allocations.release(id, rounds);
            return true;
        });
    }
}
