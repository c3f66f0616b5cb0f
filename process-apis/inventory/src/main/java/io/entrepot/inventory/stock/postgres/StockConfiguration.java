package io.entrepot.inventory.stock.postgres;

import io.entrepot.inventory.stock.Positions;
import io.entrepot.inventory.stock.StockLedger;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the ledger together. */
@Configuration(proxyBeanMethods = false)
class StockConfiguration {

    @Bean
    StockLedger stockLedger(Positions positions, Clock clock, StockProperties properties) {
        return new StockLedger(positions, clock, properties.outflowWindow());
    }
}
