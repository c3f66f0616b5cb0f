package io.entrepot.developer;

import io.entrepot.foundation.security.AccessRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** Starts the service and says who may do what. */
@SpringBootApplication
class DeveloperApplication {

    static void main(String... arguments) {
        SpringApplication.run(DeveloperApplication.class, arguments);
    }

    @Bean
    AccessRules developerAccess() {
        return access -> access.scope(HttpMethod.GET, "/developer/v1/versions/**", "governance:read");
    }
}
