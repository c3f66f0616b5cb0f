package io.entrepot.gateway.identity;

import io.entrepot.foundation.security.SecurityProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects the exchange of tokens with the realm. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "keycloak", types = TokenEndpoint.class)
class IdentityConfiguration {

    @Bean
    InternalTokens internalTokens(TokenEndpoint realm, SecurityProperties security, Clock clock) {
        var exchange = new TokenExchange(realm, security.client(), clock);
        return new InternalTokens(exchange, Executors.newVirtualThreadPerTaskExecutor(), clock);
    }

    @Bean
    UsedProofs usedProofs(
            ObjectProvider<SharedProofs> shared,
            @Value("${entrepot.limits.redis.budget:5ms}") Duration budget,
            Clock clock,
            MeterRegistry meters) {
        return new UsedProofs(shared.getIfAvailable(), budget, clock, meters);
    }

    /** Before the chains of filters that ask for the certificate. */
    @Bean
    @ConditionalOnProperty("entrepot.security.client-certificate-field")
    FilterRegistrationBean<ClientCertificateField> clientCertificateField() {
        var registration = new FilterRegistrationBean<>(new ClientCertificateField());
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 2);
        return registration;
    }
}
