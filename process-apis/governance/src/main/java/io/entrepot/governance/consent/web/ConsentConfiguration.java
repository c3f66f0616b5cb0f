package io.entrepot.governance.consent.web;

import io.entrepot.governance.consent.Consents;
import io.entrepot.governance.consent.RecordingConsent;
import io.entrepot.governance.consent.RevokingConsent;
import io.entrepot.governance.version.PublishedVersions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the giving and taking back of consents together. */
@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {

    @Bean
    RecordingConsent recordingConsent(PublishedVersions versions, Consents consents, Clock clock) {
        return new RecordingConsent(versions, consents, clock);
    }

    @Bean
    RevokingConsent revokingConsent(Consents consents, Clock clock) {
        return new RevokingConsent(consents, clock);
    }
}
