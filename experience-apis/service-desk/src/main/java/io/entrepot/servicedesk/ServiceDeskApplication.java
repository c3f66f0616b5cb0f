package io.entrepot.servicedesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the API for the service desk. */
@SpringBootApplication
class ServiceDeskApplication {

    static void main(String... arguments) {
        SpringApplication.run(ServiceDeskApplication.class, arguments);
    }
}
