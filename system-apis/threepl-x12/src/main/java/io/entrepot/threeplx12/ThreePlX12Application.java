package io.entrepot.threeplx12;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the system API of the third-party warehouses. */
@SpringBootApplication
class ThreePlX12Application {

    static void main(String[] arguments) {
        SpringApplication.run(ThreePlX12Application.class, arguments);
    }
}
