package io.entrepot.orders.fulfilment.process;

import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.orders.fulfilment.Commands;
import io.entrepot.orders.fulfilment.Escalations;
import io.entrepot.orders.fulfilment.ProcessProgress;
import io.entrepot.orders.fulfilment.RetryTiming;
import io.entrepot.orders.fulfilment.StuckSteps;
import io.entrepot.orders.fulfilment.Waits;
import io.entrepot.orders.order.OrderMilestones;
import io.entrepot.orders.order.Orders;
import java.time.Clock;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the process together; the names of the beans are those that the BPMN files use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WaitProperties.class)
class ProcessConfiguration {

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
    CommandGate commandGate(Commands commands, Escalations escalations, RetryTiming retry, Waits waits) {
        return new CommandGate(commands, escalations, retry, waits);
    }

    @Bean
    FlowableFulfilment fulfilment(RuntimeService runtime) {
        return new FlowableFulfilment(runtime);
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
