package io.entrepot.orders.fulfilment.process;

import io.entrepot.orders.fulfilment.Command;
import io.entrepot.orders.fulfilment.Erp;
import io.entrepot.orders.order.OrderMilestones;
import io.entrepot.orders.order.Orders;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Posts the oldest unposted shipment of the leg to finance. */
@Component
class PostShipment implements JavaDelegate {

    private final Orders orders;
    private final Erp erp;
    private final OrderMilestones milestones;
    private final CommandGate gate;

    PostShipment(Orders orders, Erp erp, OrderMilestones milestones, CommandGate gate) {
        this.orders = orders;
        this.erp = erp;
        this.milestones = milestones;
        this.gate = gate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = ProcessVariables.orderId(execution);
        var order = orders.find(id).orElseThrow();
        order.shipmentsOf(ProcessVariables.legId(execution)).stream()
                .filter(shipment -> !shipment.posting().isPosted())
                .findFirst()
                .ifPresent(shipment -> {
                    var command = Command.of(id, shipment.id(), "post-shipment");
                    var posting = gate.give(execution, command, () -> erp.post(order, shipment));
                    var posted = orders.change(id, known -> known.posting(shipment.id(), posting));
                    posted.shipment(shipment.id()).ifPresent(now -> milestones.tellPosted(posted, now));
                });
    }
}
