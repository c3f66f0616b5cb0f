package io.entrepot.foundation.usage.served;

import io.entrepot.canonical.usage.CallsCounted;
import io.entrepot.foundation.usage.UsageRecording;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has a service that is not called through the gateway count its own calls. */
@AutoConfiguration(afterName = "io.entrepot.foundation.usage.UsageConfiguration")
@ConditionalOnProperty("entrepot.usage.served")
class ServedCallsConfiguration {

    @Bean
    CountingServedCalls countingServedCalls(
            UsageRecording recording,
            @Value("${spring.application.name}") String service,
            @Value("${entrepot.usage.served}") String layer,
            Clock clock) {
        var tally = recording.<ServedCall>tally(
                ServedCall::overflow,
                CallsCounted.TOPIC,
                CallsCounted.TYPE,
                batch -> ServedCall.told(service, layer, batch));
        return new CountingServedCalls(tally, clock);
    }

    @Bean
    WebMvcConfigurer servedCalls(CountingServedCalls counting) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(counting);
            }
        };
    }
}
