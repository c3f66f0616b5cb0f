package io.entrepot.foundation.warehouse.leg.web;

import io.entrepot.foundation.warehouse.leg.Fulfilment;
import io.entrepot.foundation.warehouse.node.Capabilities;
import io.entrepot.foundation.warehouse.node.Nodes;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Serves the fulfilment orders of the warehouse contract. */
@AutoConfiguration
class LegWebConfiguration {

    @Bean
    FulfilmentOrderController fulfilmentOrderController(Fulfilment fulfilment, Nodes nodes, Capabilities capabilities) {
        return new FulfilmentOrderController(fulfilment, nodes, capabilities);
    }
}
