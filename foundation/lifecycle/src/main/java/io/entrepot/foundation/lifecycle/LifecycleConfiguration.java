package io.entrepot.foundation.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;

/** Reads the lifecycle at the start, from the file that the program was built with unless another one is named. */
@AutoConfiguration
class LifecycleConfiguration {

    @Bean
    Lifecycle lifecycle(
            @Value("${entrepot.lifecycle.file:classpath:openapi/lifecycle.yaml}") Resource file, Clock clock) {
        return LifecycleFile.read(file, LocalDate.now(clock));
    }
}
