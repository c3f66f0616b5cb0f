package io.entrepot.orders;

import io.entrepot.foundation.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Says which scope each operation needs. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessRules accessRules() {
        return access -> access.scope(HttpMethod.GET, "/orders/v1/escalations", "orders:operate")
                .scope(HttpMethod.POST, "/orders/v1/escalations/**", "orders:operate")
                .scope(HttpMethod.GET, "/orders/v1/**", "orders:read")
                .scope(HttpMethod.POST, "/orders/v1/**", "orders:write");
    }
}
