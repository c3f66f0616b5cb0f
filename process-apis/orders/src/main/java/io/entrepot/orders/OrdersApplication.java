package io.entrepot.orders;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the orders service. */
@SpringBootApplication
@EnableScheduling
class OrdersApplication {

    static void main(String[] arguments) {
        SpringApplication.run(OrdersApplication.class, arguments);
    }
}
