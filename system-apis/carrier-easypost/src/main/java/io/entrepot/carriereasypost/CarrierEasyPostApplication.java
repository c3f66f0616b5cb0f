package io.entrepot.carriereasypost;

import io.entrepot.foundation.security.AccessRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** Starts the service and says who may do what. */
@SpringBootApplication
class CarrierEasyPostApplication {

    private static final String TRACK = "carrier:track";

    static void main(String[] arguments) {
        SpringApplication.run(CarrierEasyPostApplication.class, arguments);
    }

    @Bean
    AccessRules accessRules() {
        return access -> access.scope(HttpMethod.GET, "/carrier/v1/**", TRACK)
                .scope(HttpMethod.PUT, "/carrier/v1/trackers/*", TRACK)
                .open(HttpMethod.POST, "/hooks/carrier-easypost");
    }
}
