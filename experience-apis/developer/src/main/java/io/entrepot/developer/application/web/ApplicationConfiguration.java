package io.entrepot.developer.application.web;

import io.entrepot.developer.application.Applications;
import io.entrepot.developer.application.AuditTrail;
import io.entrepot.developer.application.PartnersApplications;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the applications of partners together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScopeOfferProperties.class)
class ApplicationConfiguration {

    @Bean
    PartnersApplications partnersApplications(
            Applications applications, ScopeOfferProperties scopes, AuditTrail audit) {
        return new PartnersApplications(applications, scopes.toOffer(), audit);
    }
}
