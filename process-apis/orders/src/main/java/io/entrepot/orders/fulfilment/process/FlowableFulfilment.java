package io.entrepot.orders.fulfilment.process;

import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.lineage.Lineage;
import io.entrepot.orders.fulfilment.Command;
import io.entrepot.orders.fulfilment.Escalations;
import io.entrepot.orders.order.Fulfilment;
import io.entrepot.orders.order.Order;
import java.util.Map;
import java.util.stream.Stream;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.runtime.Execution;
import org.flowable.engine.runtime.ExecutionQuery;

/** Runs fulfilment as BPMN processes: one per order, one per leg, found by their business keys. */
class FlowableFulfilment implements Fulfilment {

    private static final String PROCESS = "fulfil-order";
    private static final String CANCEL_REQUESTED = "CancelRequested";

    private final RuntimeService runtime;
    private final Escalations escalations;

    FlowableFulfilment(RuntimeService runtime, Escalations escalations) {
        this.runtime = runtime;
        this.escalations = escalations;
    }

    @Override
    public void begin(Order order) {
        var id = order.id().value();
        var lineage = Lineage.current().baggage();
        runtime.startProcessInstanceByKey(
                PROCESS, id, Map.of(ProcessVariables.ORDER_ID, id, ProcessVariables.LINEAGE, lineage));
    }

    @Override
    public void cancelRequested(Order order) {
        var keys = Stream.concat(
                Stream.of(order.id().value()),
                order.legs().stream().map(leg -> leg.id().value()));
        keys.flatMap(key -> waiting(key).messageEventSubscriptionName(CANCEL_REQUESTED).list().stream())
                .map(Execution::getId)
                .forEach(execution -> runtime.messageEventReceived(CANCEL_REQUESTED, execution));
    }

    /** Wakes the leg where it waits, if what it waits for has been told; nobody need look at that wait any more. */
    void wake(Order order, LegId leg) {
        Stream.of(LegWait.values()).filter(wait -> wait.isOver(order, leg)).forEach(wait -> {
            waiting(leg.value()).activityId(wait.activity()).list().forEach(each -> runtime.trigger(each.getId()));
            escalations.settle(Command.of(order.id(), leg, wait.activity()));
        });
    }

    private ExecutionQuery waiting(String businessKey) {
        return runtime.createExecutionQuery().processInstanceBusinessKey(businessKey, true);
    }
}
