package io.entrepot.storefrontshopify;

import io.entrepot.foundation.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Says which scope each operation needs; webhooks prove themselves by their signature. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String READ = "storefront:read";

    @Bean
    AccessRules accessRules() {
        return access -> access.scope(HttpMethod.GET, "/storefront/v1/capabilities", READ)
                .scope(HttpMethod.GET, "/storefront/v1/channels", READ)
                .scope(HttpMethod.GET, "/storefront/v1/listings", READ)
                .scope(HttpMethod.GET, "/storefront/v1/orders", READ)
                .scope(HttpMethod.GET, "/storefront/v1/orders/{id}", READ)
                .open(HttpMethod.POST, "/hooks/storefront-shopify/{topic}");
    }
}
