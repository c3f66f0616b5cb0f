package io.entrepot.foundation.warehouse.stock.web;

import io.entrepot.foundation.warehouse.node.Nodes;
import io.entrepot.foundation.warehouse.stock.ObservedStock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Serves the stock of the warehouse contract. */
@AutoConfiguration
class StockWebConfiguration {

    @Bean
    StockController stockController(ObservedStock observed, Nodes nodes) {
        return new StockController(observed, nodes);
    }
}
