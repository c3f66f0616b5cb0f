package io.entrepot.developer.application.keycloak;

import io.entrepot.foundation.security.SecurityProperties;
import io.entrepot.foundation.security.ServiceTokens;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects applications with the realm, as a client that nothing else uses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistrarProperties.class)
@ImportHttpServices(group = "keycloak", types = RealmApi.class)
class RealmConfiguration {

    @Bean
    RestClientHttpServiceGroupConfigurer registrarsTokens(
            SecurityProperties realm, RegistrarProperties registrar, Clock clock) {
        var tokens = ServiceTokens.of(registrar.id(), registrar.secret(), realm.tokenUri(), clock);
        return groups -> groups.filterByName("keycloak")
                .forEachClient((group, client) -> client.requestInterceptor(tokens.interceptor()));
    }
}
