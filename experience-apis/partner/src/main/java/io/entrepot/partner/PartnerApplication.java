package io.entrepot.partner;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the API for partners. */
@SpringBootApplication
class PartnerApplication {

    static void main(String... arguments) {
        SpringApplication.run(PartnerApplication.class, arguments);
    }
}
