package io.entrepot.gateway.limit;

import io.entrepot.gateway.passage.ProblemAnswers;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Puts plans and the keeping of their counts together. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    /** Of the file, when there is one; it is looked at every few seconds. */
    @Bean
    Plans plans(
            PlansProperties settings,
            LimitProperties properties,
            LocalValidatorFactoryBean validator,
            SimpleAsyncTaskScheduler plansWatch) {
        var path = properties.plansFile();
        if (path == null || path.isBlank()) {
            return new Plans(settings);
        }
        var file = PlansFile.at(Path.of(path), validator);
        var unusedWatch = plansWatch.scheduleWithFixedDelay(file::look, BETWEEN_LOOKS);
        return file.plans();
    }

    @Bean
    SimpleAsyncTaskScheduler plansWatch() {
        var scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setThreadNamePrefix("plans-");
        return scheduler;
    }

    @Bean
    PlansHeader plansHeader() {
        return new PlansHeader();
    }

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
