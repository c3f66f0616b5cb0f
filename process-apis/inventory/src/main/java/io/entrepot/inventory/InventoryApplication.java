package io.entrepot.inventory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the inventory service. */
@SpringBootApplication
@ConfigurationPropertiesScan
class InventoryApplication {

    static void main(String[] arguments) {
        SpringApplication.run(InventoryApplication.class, arguments);
    }
}
