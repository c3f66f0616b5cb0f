package io.entrepot.developer.consent.governance;

import io.entrepot.developer.consent.Consents;
import io.entrepot.developer.consent.GivingConsent;
import io.entrepot.developer.consent.RevokingConsent;
import io.entrepot.developer.version.PublishedApis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects consents with the governance API. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "governance", types = ConsentApi.class)
class ConsentConfiguration {

    @Bean
    GivingConsent givingConsent(PublishedApis apis, Consents consents) {
        return new GivingConsent(apis, consents);
    }

    @Bean
    RevokingConsent revokingConsent(Consents consents) {
        return new RevokingConsent(consents);
    }
}
