package io.entrepot.wmsopenboxes;

import io.entrepot.foundation.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Says which scope each operation needs. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String READ = "warehouse:read";
    private static final String FULFIL = "warehouse:fulfil";
    private static final String ORDERS = "/warehouse/v1/fulfilment-orders/{legId}";
    private static final String ANNOUNCE = "warehouse:announce";
    private static final String NOTICES = "/warehouse/v1/advance-ship-notices/{noticeId}";

    @Bean
    AccessRules accessRules() {
        return access -> access.scope(HttpMethod.GET, "/warehouse/v1/capabilities", READ)
                .scope(HttpMethod.GET, "/warehouse/v1/nodes", READ)
                .scope(HttpMethod.GET, "/warehouse/v1/stock", READ)
                .scope(HttpMethod.PUT, ORDERS, FULFIL)
                .scope(HttpMethod.GET, ORDERS, FULFIL)
                .scope(HttpMethod.POST, ORDERS + "/cancellation", FULFIL)
                .scope(HttpMethod.PUT, NOTICES, ANNOUNCE)
                .scope(HttpMethod.GET, NOTICES, ANNOUNCE);
    }
}
