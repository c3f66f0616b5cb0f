package io.entrepot.partner;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.entrepot.foundation.security.AccessRules;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says who may call what, and which day today is. */
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

    /** A date is in the past only when it is so everywhere on earth; we do not know the partner's zone. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    @Bean
    AccessRules partnerAccess() {
        return access -> {
            inBothVersions(access, "/partner/v1");
            inBothVersions(access, "/partner/v2");
            access.scope(GET, "/partner/v2/availability/{item}/explanation", "availability:read")
                    .scope(GET, "/partner/v2/orders/{id}/milestones", "orders:read");
            webhooks(access, "/partner/v2/webhooks");
        };
    }

    private static void inBothVersions(AccessRules.Access access, String version) {
        access.scope(GET, version + "/availability", "availability:read")
                .scope(GET, version + "/orders", "orders:read")
                .scope(GET, version + "/orders/{id}", "orders:read")
                .scope(POST, version + "/orders", "orders:write")
                .scope(POST, version + "/orders/{id}/cancellation", "orders:write");
    }

    private static void webhooks(AccessRules.Access access, String path) {
        access.scope(GET, path + "/**", "webhooks:read")
                .scope(POST, path + "/**", "webhooks:write")
                .scope(PUT, path + "/**", "webhooks:write")
                .scope(DELETE, path + "/**", "webhooks:write");
    }

    @Bean
    ValidationConfigurationCustomizer today(Clock clock) {
        return validation -> validation.clockProvider(() -> clock.withZone(LAST_ZONE));
    }
}
