package io.entrepot.gateway.limit;

import io.entrepot.gateway.passage.ProblemAnswers;
import io.entrepot.gateway.plan.Plans;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the keeping of plans together. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    LimitMeter limitMeter(MeterRegistry meters) {
        return new LimitMeter(meters);
    }

    @Bean
    PlanLimits planLimits(
            Plans plans,
            Quotas local,
            ObjectProvider<SharedQuotas> shared,
            LimitProperties properties,
            ProblemAnswers problems,
            LimitMeter meter,
            Clock clock) {
        var quotas = shared.stream()
                .findFirst()
                .map(store -> withShare(store, local, properties, meter, clock))
                .orElseGet(() -> allowance -> local.take(allowance.shareAmong(properties.replicas())));
        return new PlanLimits(plans, quotas, new CallsInWork(properties.replicas()), problems, meter, clock);
    }

    private static Quotas withShare(
            SharedQuotas store, Quotas local, LimitProperties properties, LimitMeter meter, Clock clock) {
        var quotas = new QuotasWithShare(
                store, local, properties.replicas(), properties.redis().budget(), clock);
        meter.watch(quotas);
        return quotas;
    }
}
