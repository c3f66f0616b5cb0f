package io.entrepot.foundation.codemaps.web;

import io.entrepot.foundation.codemaps.CodeMaps;
import io.entrepot.foundation.security.AccessRules;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;

/** Serves the code maps of a service under {@code entrepot.code-maps.path}. */
@AutoConfiguration(
        afterName = "io.entrepot.foundation.codemaps.postgres.CodeMapsConfiguration",
        beforeName = "io.entrepot.foundation.security.SecurityConfiguration")
@ConditionalOnProperty("entrepot.code-maps.path")
@EnableConfigurationProperties(CodeMapProperties.class)
class CodeMapWebConfiguration {

    @Bean
    CodeMapController codeMapController(CodeMaps maps, Clock clock) {
        return new CodeMapController(maps, clock);
    }

    /** Before the service's own rules, which may be wider. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AccessRules accessToCodeMaps(CodeMapProperties properties) {
        var every = properties.path() + "/**";
        return access -> access.scope(HttpMethod.GET, every, properties.read())
                .scope(HttpMethod.PUT, every, properties.operate());
    }
}
