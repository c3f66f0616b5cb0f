package io.entrepot.orders.fulfilment.process;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.orders.fulfilment.Command;
import io.entrepot.orders.fulfilment.Warehouses;
import io.entrepot.orders.order.OrderMilestones;
import io.entrepot.orders.order.Orders;
import java.time.Clock;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the leg to its warehouse. */
@Component
class ReleaseToWarehouse implements JavaDelegate {

    private final Orders orders;
    private final Warehouses warehouses;
    private final OrderMilestones milestones;
    private final CommandGate gate;
    private final Clock clock;

    ReleaseToWarehouse(
            Orders orders, Warehouses warehouses, OrderMilestones milestones, CommandGate gate, Clock clock) {
        this.orders = orders;
        this.warehouses = warehouses;
        this.milestones = milestones;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = ProcessVariables.orderId(execution);
        var legId = ProcessVariables.legId(execution);
        var order = orders.find(id).orElseThrow();
        var leg = order.leg(legId).orElseThrow();
        var command = Command.of(id, legId, "release-to-warehouse");
        var handedOver = clock.instant(); // the warehouse may acknowledge before its answer is here
        var number = gate.giveUnlessCancelled(execution, command, () -> warehouses.release(order, leg));
        var released = orders.change(id, known -> known.released(legId, number));
        milestones.tell(Milestone.RELEASED, released, released.leg(legId).orElseThrow(), handedOver);
    }
}
