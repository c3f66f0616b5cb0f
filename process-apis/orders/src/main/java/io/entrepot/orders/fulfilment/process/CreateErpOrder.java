package io.entrepot.orders.fulfilment.process;

import io.entrepot.orders.fulfilment.Command;
import io.entrepot.orders.fulfilment.Erp;
import io.entrepot.orders.order.Orders;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Creates the sales order in the ERP; later rounds of a backorder belong to the same document. */
@Component
class CreateErpOrder implements JavaDelegate {

    private final Orders orders;
    private final Erp erp;
    private final CommandGate gate;

    CreateErpOrder(Orders orders, Erp erp, CommandGate gate) {
        this.orders = orders;
        this.erp = erp;
        this.gate = gate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = ProcessVariables.orderId(execution);
        var order = orders.find(id).orElseThrow();
        if (order.standing().erpDocument() != null) {
            return;
        }
        var command = Command.of(id, "create-erp-order");
        var document = gate.giveUnlessCancelled(execution, command, () -> erp.order(order));
        orders.change(id, known -> known.orderedInErp(document));
    }
}
