package io.entrepot.governance.consent.web;

import io.entrepot.governance.consent.Consents;
import io.entrepot.governance.consent.RevokingConsent;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the taking back of consents together. */
@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {

    @Bean
    RevokingConsent revokingConsent(Consents consents, Clock clock) {
        return new RevokingConsent(consents, clock);
    }
}
