package io.entrepot.orders.fulfilment.inventory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Wires the client of inventory. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "inventory", types = InventoryApi.class)
class InventoryConfiguration {

    @Bean
    InventoryClient inventoryClient(InventoryApi inventory) {
        return new InventoryClient(inventory);
    }
}
