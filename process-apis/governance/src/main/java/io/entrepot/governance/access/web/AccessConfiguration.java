package io.entrepot.governance.access.web;

import io.entrepot.governance.access.AccessRequests;
import io.entrepot.governance.access.DecidingAccess;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the deciding of requests together. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    DecidingAccess decidingAccess(AccessRequests requests, Clock clock) {
        return new DecidingAccess(requests, clock);
    }
}
