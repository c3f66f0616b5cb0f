package io.entrepot.servicedesk;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.entrepot.foundation.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says who may call what. */
@Configuration(proxyBeanMethods = false)
class ServiceDeskConfiguration {

    private static final String READ = "desk:read";
    private static final String OPERATE = "desk:operate";

    @Bean
    AccessRules serviceDeskAccess() {
        return access -> access.scope(GET, "/service-desk/v1/**", READ)
                .scope(POST, "/service-desk/v1/cases/**", OPERATE)
                .scope(PUT, "/service-desk/v1/cases/*/owner", OPERATE)
                .scope(POST, "/service-desk/v1/system-cases/**", OPERATE)
                .scope(POST, "/service-desk/v1/drift/runs", OPERATE);
    }
}
