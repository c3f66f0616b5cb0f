package io.entrepot.orders.fulfilment.process;

import io.entrepot.orders.fulfilment.Command;
import io.entrepot.orders.fulfilment.Escalations;
import java.util.List;
import java.util.Map;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells operations that a leg waits longer than it should. */
@Component
class RaiseToOperations implements JavaDelegate {

    private static final Map<String, String> REASONS = Map.of(
            "awaitAcknowledgement", "the warehouse has not acknowledged the leg in time",
            "awaitPick", "the warehouse has not confirmed the pick in time",
            "awaitDeparture", "the leg has not departed in time",
            "awaitDelivery", "the shipment is not delivered in time");

    private final Escalations escalations;
    private final RuntimeService runtime;

    RaiseToOperations(Escalations escalations, RuntimeService runtime) {
        this.escalations = escalations;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var order = ProcessVariables.orderId(execution);
        var leg = ProcessVariables.legId(execution);
        activeWaits(execution).stream()
                .filter(REASONS::containsKey)
                .forEach(wait -> escalations.raise(Command.of(order, leg, wait), String.valueOf(REASONS.get(wait))));
    }

    private List<String> activeWaits(DelegateExecution execution) {
        return runtime.createExecutionQuery().processInstanceId(execution.getProcessInstanceId()).list().stream()
                .map(each -> String.valueOf(each.getActivityId()))
                .toList();
    }
}
