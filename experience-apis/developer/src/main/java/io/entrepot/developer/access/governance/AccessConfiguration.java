package io.entrepot.developer.access.governance;

import io.entrepot.developer.access.AccessRequests;
import io.entrepot.developer.access.AskingForAccess;
import io.entrepot.developer.access.DecidingAccess;
import io.entrepot.developer.application.Applications;
import io.entrepot.developer.application.PartnersApplications;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects access requests with the governance API. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ImportHttpServices(group = "governance", types = AccessApi.class)
class AccessConfiguration {

    @Bean
    AskingForAccess askingForAccess(PartnersApplications applications, AccessRequests requests) {
        return new AskingForAccess(applications, requests);
    }

    @Bean
    DecidingAccess decidingAccess(AccessRequests requests, Applications applications) {
        return new DecidingAccess(requests, applications);
    }
}
