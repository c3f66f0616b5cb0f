package io.entrepot.gateway.lifecycle.developer;

import io.entrepot.foundation.security.SecurityProperties;
import io.entrepot.foundation.security.ServiceTokens;
import io.entrepot.gateway.lifecycle.VersionUses;
import io.entrepot.gateway.lifecycle.WatchProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects the watch over versions with the developer API, with a client that may ask nothing else. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = DeveloperConfiguration.GROUP, types = DeveloperApi.class)
class DeveloperConfiguration {

    static final String GROUP = "developer";

    @Bean
    VersionUses versionUses(DeveloperApi developer) {
        return new DeveloperUses(developer);
    }

    @Bean
    RestClientHttpServiceGroupConfigurer tokensForDeveloper(
            WatchProperties watch, SecurityProperties security, Clock clock) {
        var tokens = ServiceTokens.of(watch.client(), watch.secret(), security.tokenUri(), clock);
        return groups -> groups.filterByName(GROUP)
                .forEachClient((group, client) -> client.requestInterceptor(tokens.interceptor()));
    }
}
