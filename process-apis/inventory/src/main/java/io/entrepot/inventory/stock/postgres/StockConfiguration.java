package io.entrepot.inventory.stock.postgres;

import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.foundation.cases.CaseDesk;
import io.entrepot.foundation.cases.CaseReplay;
import io.entrepot.foundation.cases.ExceptionCases;
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
    ReceivingStock receivingStock(
            Items items, Nodes nodes, Positions positions, ExceptionCases cases, CaseDesk desk, Clock clock) {
        return new ReceivingStock(items, nodes, positions, cases, desk, clock);
    }

    @Bean
    CaseReplay<StockObserved> observationReplay(ReceivingStock stock) {
        return CaseReplay.of(StockObserved.class, stock::observe);
    }

    @Bean
    CaseReplay<FeedConfirmed> confirmationReplay(ReceivingStock stock) {
        return CaseReplay.of(FeedConfirmed.class, stock::confirm);
    }
}
