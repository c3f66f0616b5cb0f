package io.entrepot.erpbusinesscentral;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the system API of the ERP. */
@SpringBootApplication
class ErpBusinessCentralApplication {

    static void main(String[] arguments) {
        SpringApplication.run(ErpBusinessCentralApplication.class, arguments);
    }
}
