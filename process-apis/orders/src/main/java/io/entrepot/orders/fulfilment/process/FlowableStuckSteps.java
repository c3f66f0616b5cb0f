package io.entrepot.orders.fulfilment.process;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.orders.fulfilment.StuckSteps;
import java.util.List;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.job.api.Job;

/** Finds the stuck steps of an order and its legs among Flowable's dead-letter jobs. */
class FlowableStuckSteps implements StuckSteps {

    private static final int RETRIES = 3;

    private final RuntimeService runtime;
    private final ManagementService management;

    FlowableStuckSteps(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public int retry(OrderId order) {
        var stuck =
                runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(order.value() + "%").list().stream()
                        .flatMap(instance -> jobs(instance.getId()).stream())
                        .toList();
        stuck.forEach(job -> management.moveDeadLetterJobToExecutableJob(job.getId(), RETRIES));
        return stuck.size();
    }

    private List<Job> jobs(String processInstance) {
        return management
                .createDeadLetterJobQuery()
                .processInstanceId(processInstance)
                .list();
    }
}
