package io.entrepot.wmsshiphero;

import io.entrepot.foundation.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Lets webhooks in, which prove themselves by their signature. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String HOOKS = "/hooks/wms-shiphero/{node}/{topic}";

    @Bean
    AccessRules accessRules() {
        return access -> access.open(HttpMethod.POST, HOOKS).open(HttpMethod.HEAD, HOOKS);
    }
}
