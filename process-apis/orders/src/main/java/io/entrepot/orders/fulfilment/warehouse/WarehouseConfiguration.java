package io.entrepot.orders.fulfilment.warehouse;

import io.entrepot.orders.fulfilment.NetworkDirectory;
import io.entrepot.orders.fulfilment.Warehouses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.HttpServiceProxyRegistry;
import org.springframework.web.service.registry.ImportHttpServices;

/** Wires the clients of warehouses: a new kind of warehouse system is a new group here and its address in the configuration. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "wms-shiphero", types = WarehouseApi.class)
@ImportHttpServices(group = "wms-openboxes", types = WarehouseApi.class)
@ImportHttpServices(group = "threepl-x12", types = WarehouseApi.class)
class WarehouseConfiguration {

    @Bean
    Warehouses warehouses(NetworkDirectory directory, HttpServiceProxyRegistry clients) {
        return new WarehouseClients(directory, clients);
    }
}
