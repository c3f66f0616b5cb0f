package io.entrepot.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
class GatewayApplication {

    static void main(String... arguments) {
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
