package io.entrepot.gateway.lifecycle;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Watches over the versions that end. */
@Configuration(proxyBeanMethods = false)
class EndConfiguration {

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
