package io.entrepot.gateway.lifecycle;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Reads the lifecycle at the start. */
@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

    @Bean
    Lifecycle lifecycle(
            @Value("${entrepot.lifecycle.file}") Resource file, LocalValidatorFactoryBean validator, Clock clock) {
        return new LifecycleFile(validator).read(file, LocalDate.now(clock));
    }

    @Bean
    EndGuard endGuard() {
        return new EndGuard();
    }

    @Bean
    EndWatch endWatch(Lifecycle lifecycle, VersionUses uses, EndGuard guard, Clock clock, MeterRegistry meters) {
        return new EndWatch(lifecycle, uses, guard, clock, meters);
    }

    /** In threads of its own, so that nothing waits for an answer. */
    @Bean
    SimpleAsyncTaskScheduler looksAtUse(EndWatch watch, WatchProperties properties, Clock clock) {
        var scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setThreadNamePrefix("use-of-versions-");
        var _ = scheduler.scheduleWithFixedDelay(
                watch::look, clock.instant().plus(properties.every()), properties.every());
        return scheduler;
    }
}
