package io.entrepot.wmsopenboxes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the system API of the warehouses that run on OpenBoxes. */
@SpringBootApplication
class WmsOpenBoxesApplication {

    static void main(String[] arguments) {
        SpringApplication.run(WmsOpenBoxesApplication.class, arguments);
    }
}
