package io.entrepot.benchmarks.stock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Cloud Gateway with its own settings alone; see application.yaml. */
@SpringBootApplication
public class StockGateway {

    public static void main(String[] arguments) {
        SpringApplication.run(StockGateway.class, arguments);
    }
}
