package io.entrepot.developer;

import io.entrepot.foundation.security.AccessRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** Starts the service and says who may do what. */
@SpringBootApplication
class DeveloperApplication {

    private static final String READ = "developer:read";
    private static final String WRITE = "developer:write";
    private static final String GOVERNANCE = "governance:read";
    private static final String DECIDE = "governance:write";
    private static final String CONSENTS = "/developer/v1/consents";
    private static final String RELEASES = "/developer/v1/reports/backend-releases/**";
    private static final String WEBHOOKS = "/developer/v1/webhooks/**";
    private static final String APPLICATIONS = "/developer/v1/applications/**";

    static void main(String... arguments) {
        SpringApplication.run(DeveloperApplication.class, arguments);
    }

    @Bean
    AccessRules developerAccess() {
        return access -> access.scope(HttpMethod.GET, "/developer/v1/versions", READ)
                .scope(HttpMethod.GET, "/developer/v1/versions/**", GOVERNANCE)
                .scope(HttpMethod.GET, "/developer/v1/reports/**", GOVERNANCE)
                .scope(HttpMethod.GET, "/developer/v1/catalog", GOVERNANCE)
                .scope(HttpMethod.GET, "/developer/v1/usage", READ)
                .scope(HttpMethod.POST, "/developer/v1/reports/access-requests/**", DECIDE)
                .scope(HttpMethod.PUT, "/developer/v1/reports/partners/**", DECIDE)
                .scope(HttpMethod.POST, RELEASES, DECIDE)
                .scope(HttpMethod.PUT, RELEASES, DECIDE)
                .scope(HttpMethod.DELETE, RELEASES, DECIDE)
                .scope(HttpMethod.GET, "/developer/v1/access-requests", READ)
                .scope(HttpMethod.POST, "/developer/v1/access-requests/**", WRITE)
                .scope(HttpMethod.GET, CONSENTS, READ)
                .scope(HttpMethod.POST, CONSENTS + "/**", WRITE)
                .scope(HttpMethod.GET, "/developer/v1/scopes", READ)
                .scope(HttpMethod.GET, "/developer/v1/audit-entries", READ)
                .scope(HttpMethod.GET, WEBHOOKS, READ)
                .scope(HttpMethod.POST, WEBHOOKS, WRITE)
                .scope(HttpMethod.PUT, WEBHOOKS, WRITE)
                .scope(HttpMethod.DELETE, WEBHOOKS, WRITE)
                .scope(HttpMethod.GET, "/developer/v1/plan", READ)
                .scope(HttpMethod.GET, APPLICATIONS, READ)
                .scope(HttpMethod.POST, APPLICATIONS, WRITE)
                .scope(HttpMethod.PUT, APPLICATIONS, WRITE)
                .scope(HttpMethod.DELETE, APPLICATIONS, WRITE);
    }
}
