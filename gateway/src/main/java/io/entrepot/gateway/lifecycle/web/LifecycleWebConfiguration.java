package io.entrepot.gateway.lifecycle.web;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.web.Problems;
import io.entrepot.gateway.lifecycle.EndGuard;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the headers before the check of the token, whose refusals carry them too, and the end after it, as it depends on the caller. */
@Configuration(proxyBeanMethods = false)
class LifecycleWebConfiguration {

    private static final int STEP = 5;

    @Bean
    VersionsAtPaths versionsAtPaths(Lifecycle lifecycle) {
        return new VersionsAtPaths(lifecycle);
    }

    @Bean
    FilterRegistrationBean<EndingHeaders> endingHeaders(VersionsAtPaths versions) {
        return registered(new EndingHeaders(versions), SecurityFilterProperties.DEFAULT_FILTER_ORDER - STEP);
    }

    @Bean
    FilterRegistrationBean<EndForAll> endForAll(VersionsAtPaths versions, EndGuard guard, Problems problems) {
        return registered(
                new EndForAll(versions, guard, new Refusals(problems)),
                SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
    }

    @Bean
    FilterRegistrationBean<EndOfVersion> endOfVersion(
            VersionsAtPaths versions, EndGuard guard, Problems problems, Clock clock) {
        return registered(
                new EndOfVersion(versions, guard, new Refusals(problems), clock),
                SecurityFilterProperties.DEFAULT_FILTER_ORDER + STEP);
    }

    private static <F extends Filter> FilterRegistrationBean<F> registered(F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(order);
        return registration;
    }
}
