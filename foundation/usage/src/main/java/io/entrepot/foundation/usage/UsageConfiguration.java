package io.entrepot.foundation.usage;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives a service {@link UsageRecording}. */
@AutoConfiguration(
        afterName = {
            "io.entrepot.foundation.web.WebConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@EnableConfigurationProperties(UsageProperties.class)
class UsageConfiguration {

    @Bean
    UsageRecording usageRecording(
            UsageProperties properties,
            @Value("${spring.application.name}") String source,
            MeterRegistry meters,
            Clock clock) {
        return new UsageRecording(properties, source, new UsageMeter(meters), clock);
    }
}
