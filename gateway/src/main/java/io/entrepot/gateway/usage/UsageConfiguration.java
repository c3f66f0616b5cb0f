package io.entrepot.gateway.usage;

import io.entrepot.canonical.usage.CallsCounted;
import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.usage.Tally;
import io.entrepot.foundation.usage.UsageRecording;
import io.entrepot.gateway.route.PublicOperations;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts outside of everything that may refuse a call. */
@Configuration(proxyBeanMethods = false)
class UsageConfiguration {

    private static final int OUTSIDE = 20;

    @Bean
    Tally<CountedCall> calls(UsageRecording recording) {
        return recording.tally(CountedCall::overflow, CallsCounted.TOPIC, CallsCounted.TYPE, CountedCall::told);
    }

    @Bean
    NamedOperations namedOperations(PublicOperations routes, Lifecycle lifecycle) {
        return new NamedOperations(routes, lifecycle);
    }

    @Bean
    BeginningLineage beginningLineage(NamedOperations operations) {
        return new BeginningLineage(operations);
    }

    @Bean
    FilterRegistrationBean<UsageFilter> usageFilter(Tally<CountedCall> calls, NamedOperations operations, Clock clock) {
        var filter = new UsageFilter(calls, operations, clock);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - OUTSIDE);
        return registration;
    }
}
