package io.entrepot.partner.availability.inventory;

import io.entrepot.partner.availability.Promises;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects the promise with the inventory API. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "inventory", types = InventoryApi.class)
class InventoryConfiguration {

    @Bean
    Promises promises(InventoryApi inventory) {
        return new InventoryPromises(inventory);
    }
}
