package io.entrepot.orders.fulfilment.erp;

import io.entrepot.orders.fulfilment.Erp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Wires the client of the ERP. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "erp", types = ErpApi.class)
class ErpConfiguration {

    @Bean
    Erp erp(ErpApi erp) {
        return new ErpClient(erp);
    }
}
