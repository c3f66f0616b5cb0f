package io.entrepot.foundation.warehouse;

import io.entrepot.foundation.security.AccessRules;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** Says which scope each operation of the warehouse contract needs. */
@AutoConfiguration(beforeName = "io.entrepot.foundation.security.SecurityConfiguration")
class WarehouseAccess {

    private static final String BASE = "/warehouse/v1/";
    private static final String ORDERS = BASE + "fulfilment-orders/{legId}";
    private static final String NOTICES = BASE + "advance-ship-notices/{noticeId}";

    private static final String READ = "warehouse:read";
    private static final String FULFIL = "warehouse:fulfil";
    private static final String ANNOUNCE = "warehouse:announce";

    @Bean
    AccessRules accessToWarehouse() {
        return access -> access.scope(HttpMethod.GET, BASE + "capabilities", READ)
                .scope(HttpMethod.GET, BASE + "nodes", READ)
                .scope(HttpMethod.GET, BASE + "stock", READ)
                .scope(HttpMethod.PUT, ORDERS, FULFIL)
                .scope(HttpMethod.GET, ORDERS, FULFIL)
                .scope(HttpMethod.POST, ORDERS + "/cancellation", FULFIL)
                .scope(HttpMethod.PUT, NOTICES, ANNOUNCE)
                .scope(HttpMethod.GET, NOTICES, ANNOUNCE);
    }
}
