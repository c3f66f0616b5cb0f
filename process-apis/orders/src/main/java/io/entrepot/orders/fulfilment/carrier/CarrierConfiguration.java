package io.entrepot.orders.fulfilment.carrier;

import io.entrepot.orders.fulfilment.Carriers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Wires the client of carriers. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "carrier", types = CarrierApi.class)
class CarrierConfiguration {

    @Bean
    Carriers carriers(CarrierApi carrier) {
        return new CarrierClient(carrier);
    }
}
