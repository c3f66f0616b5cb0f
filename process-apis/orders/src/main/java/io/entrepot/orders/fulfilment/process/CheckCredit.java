package io.entrepot.orders.fulfilment.process;

import io.entrepot.orders.fulfilment.Command;
import io.entrepot.orders.fulfilment.Erp;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.Orders;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the ERP for credit; a refusal holds the order. */
@Component
class CheckCredit implements JavaDelegate {

    private final Orders orders;
    private final Erp erp;
    private final CommandGate gate;

    CheckCredit(Orders orders, Erp erp, CommandGate gate) {
        this.orders = orders;
        this.erp = erp;
        this.gate = gate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = ProcessVariables.orderId(execution);
        var order = orders.find(id).orElseThrow();
        var granted =
                gate.giveUnlessCancelled(execution, Command.of(id, "check-credit"), () -> erp.grantsCredit(order));
        orders.change(id, granted ? Order::accepted : Order::heldForCredit);
        execution.setVariable(ProcessVariables.CREDIT_GRANTED, granted);
    }
}
