package io.entrepot.orders.fulfilment.process;

import io.entrepot.orders.fulfilment.Command;
import io.entrepot.orders.fulfilment.Warehouses;
import io.entrepot.orders.order.Orders;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the warehouse to drop a leg that it already has. */
@Component
class AskWarehouseToCancel implements JavaDelegate {

    private final Orders orders;
    private final Warehouses warehouses;
    private final CommandGate gate;

    AskWarehouseToCancel(Orders orders, Warehouses warehouses, CommandGate gate) {
        this.orders = orders;
        this.warehouses = warehouses;
        this.gate = gate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = ProcessVariables.orderId(execution);
        var legId = ProcessVariables.legId(execution);
        var leg = orders.find(id).orElseThrow().leg(legId).orElseThrow();
        var command = Command.of(id, legId, "ask-warehouse-to-cancel");
        execution.setVariable(
                ProcessVariables.WAREHOUSE_AGREED, gate.give(execution, command, () -> warehouses.cancel(leg)));
    }
}
