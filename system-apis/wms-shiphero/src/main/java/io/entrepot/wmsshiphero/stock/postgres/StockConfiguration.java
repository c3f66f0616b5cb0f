package io.entrepot.wmsshiphero.stock.postgres;

import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.wmsshiphero.stock.ReadingStock;
import io.entrepot.wmsshiphero.stock.StockPositions;
import io.entrepot.wmsshiphero.stock.WarehouseStock;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the use cases of stock. */
@Configuration(proxyBeanMethods = false)
class StockConfiguration {

    @Bean
    ReadingStock readingStock(WarehouseStock warehouse, StockPositions positions, ExceptionCases cases, Clock clock) {
        return new ReadingStock(warehouse, positions, cases, clock);
    }
}
