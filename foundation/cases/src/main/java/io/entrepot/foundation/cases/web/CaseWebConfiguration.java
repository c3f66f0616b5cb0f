package io.entrepot.foundation.cases.web;

import io.entrepot.foundation.cases.CaseDesk;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.security.AccessRules;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;

/** Serves the cases of a service under {@code entrepot.cases.path}. */
@AutoConfiguration(
        afterName = "io.entrepot.foundation.cases.postgres.CasesConfiguration",
        beforeName = "io.entrepot.foundation.security.SecurityConfiguration")
@ConditionalOnProperty("entrepot.cases.path")
@EnableConfigurationProperties(CaseProperties.class)
class CaseWebConfiguration {

    @Bean
    CaseController caseController(ExceptionCases cases, CaseDesk desk, CaseProperties properties) {
        return new CaseController(cases, desk, properties.earlierNames());
    }

    /** Before the service's own rules, which may be wider. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AccessRules accessToCases(CaseProperties properties) {
        var every = properties.path() + "/**";
        return access -> access.scope(HttpMethod.GET, every, properties.read())
                .scope(HttpMethod.POST, every, properties.operate())
                .scope(HttpMethod.PUT, every, properties.operate());
    }

    /** Names that only the warehouse contract has do not appear in the others. */
    @Bean
    OpenApiCustomizer namesOfCases(CaseProperties properties) {
        return document -> {
            var fields = Objects.requireNonNull(
                    document.getComponents().getSchemas().get("Exception"), "cases are not described");
            if (properties.earlierNames()) {
                List.of("reason", "receivedAt", "times").forEach(fields::addRequiredItem);
            } else {
                List.of("reason", "receivedAt", "times", "payload").forEach(fields.getProperties()::remove);
            }
        };
    }
}
