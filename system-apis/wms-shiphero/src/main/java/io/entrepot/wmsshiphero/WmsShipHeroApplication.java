package io.entrepot.wmsshiphero;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the system API of the warehouses that run on ShipHero. */
@SpringBootApplication
class WmsShipHeroApplication {

    static void main(String[] arguments) {
        SpringApplication.run(WmsShipHeroApplication.class, arguments);
    }
}
