package io.entrepot.gateway.plan;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Takes the plans from the settings, or from a file that may change while the gateway runs. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    @Bean
    Plans plans(
            PlansProperties settings,
            KnownApis apis,
            @Value("${entrepot.limits.plans-file:}") String path,
            LocalValidatorFactoryBean validator,
            SimpleAsyncTaskScheduler plansWatch) {
        if (path.isBlank()) {
            return new Plans(settings, apis);
        }
        var file = PlansFile.at(Path.of(path), apis, validator);
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
}
