package io.entrepot.orders.fulfilment.process;

import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.orders.fulfilment.Commands;
import io.entrepot.orders.fulfilment.Escalations;
import io.entrepot.orders.fulfilment.LegLimits;
import io.entrepot.orders.fulfilment.ProcessProgress;
import io.entrepot.orders.fulfilment.RetryTiming;
import io.entrepot.orders.fulfilment.StuckSteps;
import io.entrepot.orders.fulfilment.Waits;
import io.entrepot.orders.order.OrderMilestones;
import io.entrepot.orders.order.Orders;
import java.time.Clock;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.spring.boot.process.Process;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Puts the process together; the names of the beans are those that the BPMN files use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WaitProperties.class)
class ProcessConfiguration {

    private static final int STEPS_AT_ONCE = 10;

    /** What does not fit waits in the database and is picked up when there is room. */
    private static final int WAITING_STEPS = 200;

    @Bean
    Waits waits(WaitProperties properties) {
        return properties.toWaits();
    }

    @Bean
    RetryTiming retry() {
        return new RetryTiming();
    }

    @Bean
    ProcessProgress progress(Orders orders) {
        return new ProcessProgress(orders);
    }

    @Bean
    LegLimits limits(Orders orders, Waits waits, Clock clock) {
        return new LegLimits(orders, waits, clock);
    }

    @Bean
    CommandGate commandGate(Commands commands, Escalations escalations, RetryTiming retry, Waits waits) {
        return new CommandGate(commands, escalations, retry, waits);
    }

    /**
     * As many steps at once as the connection pool serves: each holds one connection and may need a second. Virtual
     * threads without a limit would wait for each other's connections for ever.
     */
    @Bean(defaultCandidate = false)
    @Process
    AsyncTaskExecutor stepExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("step-");
        executor.setCorePoolSize(STEPS_AT_ONCE);
        executor.setMaxPoolSize(STEPS_AT_ONCE);
        executor.setQueueCapacity(WAITING_STEPS);
        return executor;
    }

    @Bean
    FlowableFulfilment fulfilment(RuntimeService runtime, Escalations escalations) {
        return new FlowableFulfilment(runtime, escalations);
    }

    @Bean
    StuckSteps stuckSteps(RuntimeService runtime, ManagementService management) {
        return new FlowableStuckSteps(runtime, management);
    }

    @Bean
    OrderMilestones orderMilestones(EventPublisher events, Clock clock) {
        return new PublishedMilestones(events, clock);
    }
}
