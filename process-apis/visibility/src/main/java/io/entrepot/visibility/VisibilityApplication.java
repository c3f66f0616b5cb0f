package io.entrepot.visibility;

import io.entrepot.foundation.security.AccessRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** Starts the service and says who may do what. */
@SpringBootApplication
class VisibilityApplication {

    static void main(String[] arguments) {
        SpringApplication.run(VisibilityApplication.class, arguments);
    }

    @Bean
    AccessRules accessRules() {
        return access -> access.scope(HttpMethod.GET, "/visibility/v1/webhooks/**", "webhooks:read")
                .scope(HttpMethod.POST, "/visibility/v1/webhooks/**", "webhooks:write")
                .scope(HttpMethod.PUT, "/visibility/v1/webhooks/**", "webhooks:write")
                .scope(HttpMethod.DELETE, "/visibility/v1/webhooks/**", "webhooks:write")
                .scope(HttpMethod.GET, "/visibility/v1/timelines/**", "visibility:read");
    }
}
