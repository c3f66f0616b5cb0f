package io.entrepot.inventory.stock.postgres;

import io.entrepot.inventory.cases.ExceptionCases;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.network.Nodes;
import io.entrepot.inventory.stock.Positions;
import io.entrepot.inventory.stock.ReceivingStock;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the receiving of stock together. */
@Configuration(proxyBeanMethods = false)
class StockConfiguration {

    @Bean
    ReceivingStock receivingStock(Items items, Nodes nodes, Positions positions, ExceptionCases cases, Clock clock) {
        return new ReceivingStock(items, nodes, positions, cases, clock);
    }
}
