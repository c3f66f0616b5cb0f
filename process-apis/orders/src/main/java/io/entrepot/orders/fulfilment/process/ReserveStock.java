package io.entrepot.orders.fulfilment.process;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.orders.fulfilment.Allocations;
import io.entrepot.orders.fulfilment.Command;
import io.entrepot.orders.order.Allocation;
import io.entrepot.orders.order.Leg;
import io.entrepot.orders.order.OrderMilestones;
import io.entrepot.orders.order.Orders;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has inventory allocate and reserve what the order needs in this round. */
@Component
class ReserveStock implements JavaDelegate {

    private final Orders orders;
    private final Allocations allocations;
    private final OrderMilestones milestones;
    private final CommandGate gate;
    private final Clock clock;

    ReserveStock(Orders orders, Allocations allocations, OrderMilestones milestones, CommandGate gate, Clock clock) {
        this.orders = orders;
        this.allocations = allocations;
        this.milestones = milestones;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = ProcessVariables.orderId(execution);
        var order = orders.find(id).orElseThrow();
        var command = Command.of(id, "reserve-stock-" + order.standing().round());
        var allocation = gate.giveUnlessCancelled(execution, command, () -> allocations.allocate(order));
        var legs = switch (allocation) {
            case Allocation.Reserved reserved -> reserved(id, reserved);
            case Allocation.Refused() -> List.<Leg>of();
        };
        execution.setVariable(ProcessVariables.STOCK_RESERVED, allocation instanceof Allocation.Reserved);
        execution.setVariable(
                ProcessVariables.LEG_IDS,
                new ArrayList<>(legs.stream().map(leg -> leg.id().value()).toList()));
    }

    private List<Leg> reserved(OrderId id, Allocation.Reserved reserved) {
        var order = orders.change(id, known -> known.allocated(reserved));
        var now = clock.instant();
        reserved.legs().forEach(leg -> milestones.tell(Milestone.RESERVED, order, leg, now));
        return reserved.legs();
    }
}
