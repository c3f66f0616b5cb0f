package io.entrepot.governance;

import io.entrepot.foundation.security.AccessRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** Starts the service and says who may do what. */
@SpringBootApplication
class GovernanceApplication {

    private static final String EVERYTHING = "/governance/v1/**";
    private static final String WRITE = "governance:write";

    static void main(String[] arguments) {
        SpringApplication.run(GovernanceApplication.class, arguments);
    }

    @Bean
    AccessRules accessRules() {
        return access -> access.scope(HttpMethod.GET, EVERYTHING, "governance:read")
                .scope(HttpMethod.POST, EVERYTHING, WRITE)
                .scope(HttpMethod.PUT, EVERYTHING, WRITE)
                .scope(HttpMethod.DELETE, EVERYTHING, WRITE);
    }
}
