package io.entrepot.orders.fulfilment.process;

import io.entrepot.orders.fulfilment.Command;
import io.entrepot.orders.fulfilment.Erp;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Cancels the sales order in the ERP: the compensation of {@link CreateErpOrder}. */
@Component
class CancelErpOrder implements JavaDelegate {

    private final Erp erp;
    private final CommandGate gate;

    CancelErpOrder(Erp erp, CommandGate gate) {
        this.erp = erp;
        this.gate = gate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = ProcessVariables.orderId(execution);
        gate.give(execution, Command.of(id, "cancel-erp-order"), () -> {
            erp.cancel(id);
            return true;
        });
    }
}
