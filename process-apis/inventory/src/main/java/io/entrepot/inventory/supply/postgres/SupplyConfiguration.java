package io.entrepot.inventory.supply.postgres;

import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.supply.AvailableToPromise;
import io.entrepot.inventory.supply.Backorders;
import io.entrepot.inventory.supply.DatingBackorders;
import io.entrepot.inventory.supply.PlanningSupply;
import io.entrepot.inventory.supply.ReceivingTransfers;
import io.entrepot.inventory.supply.Supplies;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts supply together. */
@Configuration(proxyBeanMethods = false)
class SupplyConfiguration {

    @Bean
    AvailableToPromise availableToPromise(Supplies supplies, Backorders backorders, Clock clock) {
        return new AvailableToPromise(supplies, backorders, clock);
    }

    @Bean
    DatingBackorders datingBackorders(Supplies supplies, Backorders backorders, Clock clock) {
        return new DatingBackorders(supplies, backorders, clock);
    }

    @Bean
    ReceivingTransfers receivingTransfers(
            Supplies supplies, PlanningSupply planning, Items items, ExceptionCases cases) {
        return new ReceivingTransfers(supplies, planning, items, cases);
    }

    @Bean
    PlanningSupply planningSupply(Supplies supplies, DatingBackorders dating) {
        return new PlanningSupply(supplies, dating);
    }
}
