package io.entrepot.inventory.promise.postgres;

import io.entrepot.inventory.channel.Channels;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.network.Nodes;
import io.entrepot.inventory.promise.Availability;
import io.entrepot.inventory.promise.Explaining;
import io.entrepot.inventory.promise.PromisePolicy;
import io.entrepot.inventory.promise.Promising;
import io.entrepot.inventory.promise.StockLevels;
import io.entrepot.inventory.promise.Terrains;
import io.entrepot.inventory.supply.AvailableToPromise;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the promise together. */
@Configuration(proxyBeanMethods = false)
class PromiseConfiguration {

    @Bean
    Promising promising(PromiseProperties properties) {
        return new Promising(new PromisePolicy(properties.buffer(), properties.withoutLots()));
    }

    @Bean
    Terrains terrains(Nodes nodes, Channels channels, PromiseProperties properties, Clock clock) {
        return new Terrains(nodes, channels, properties.directoryAge(), clock);
    }

    @Bean
    Availability availability(Items items, StockLevels levels, Terrains terrains, Promising promising, Clock clock) {
        return new Availability(items, levels, terrains, promising, clock);
    }

    @Bean
    Explaining explaining(
            Items items,
            StockLevels levels,
            Terrains terrains,
            Promising promising,
            AvailableToPromise ahead,
            Clock clock) {
        return new Explaining(items, levels, terrains, promising, ahead, clock);
    }
}
