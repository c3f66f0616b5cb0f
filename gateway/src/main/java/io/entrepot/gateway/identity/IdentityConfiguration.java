package io.entrepot.gateway.identity;

import io.entrepot.foundation.security.SecurityProperties;
import java.time.Clock;
import java.util.concurrent.Executors;
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
}
