package io.entrepot.partner;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Renders one API document for each major version. */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

    private static final String FIRST_DESCRIPTION =
            "The older, flat shape of the Partner API; version 2 takes its place and tells more. Every failure is a problem "
                    + "detail (RFC 9457) with a stable `type` and a `traceId` to quote. Quantities are exact decimal numbers "
                    + "with a UN/CEFACT unit code; times are ISO 8601 instants in UTC.";

    @Bean
    GroupedOpenApi firstVersion() {
        return GroupedOpenApi.builder()
                .group("v1")
                .pathsToMatch("/partner/v1/**")
                .addOpenApiCustomizer(api -> api.getInfo().version("1.0.0").description(FIRST_DESCRIPTION))
                .build();
    }

    @Bean
    GroupedOpenApi secondVersion(@Qualifier("webhookContract") OpenApiCustomizer webhooks) {
        return GroupedOpenApi.builder()
                .group("v2")
                .pathsToMatch("/partner/v2/**")
                .addOpenApiCustomizer(webhooks)
                .build();
    }
}
