package io.entrepot.inventory.promise.postgres;

import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.network.Nodes;
import io.entrepot.inventory.promise.Availability;
import io.entrepot.inventory.promise.PromisePolicy;
import io.entrepot.inventory.promise.StockLevels;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the promise together. */
@Configuration(proxyBeanMethods = false)
class PromiseConfiguration {

    @Bean
    PromisePolicy promisePolicy(PromiseProperties properties) {
        return new PromisePolicy(properties.buffer());
    }

    @Bean
    Availability availability(Items items, Nodes nodes, StockLevels levels, PromisePolicy policy, Clock clock) {
        return new Availability(items, nodes, levels, policy, clock);
    }
}
