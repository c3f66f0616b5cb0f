package io.entrepot.gateway.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Reads the lifecycle at the start. */
@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

    @Bean
    Lifecycle lifecycle(
            @Value("${entrepot.lifecycle.file}") Resource file, LocalValidatorFactoryBean validator, Clock clock) {
        return new LifecycleFile(validator).read(file, LocalDate.now(clock));
    }
}
