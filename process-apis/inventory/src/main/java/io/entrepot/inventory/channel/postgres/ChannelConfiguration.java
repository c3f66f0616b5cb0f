package io.entrepot.inventory.channel.postgres;

import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.channel.ChannelDemands;
import io.entrepot.inventory.channel.ReceivingChannelOrders;
import io.entrepot.inventory.item.Items;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the channels together. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    ReceivingChannelOrders receivingChannelOrders(
            ChannelDemands demands, Items items, ExceptionCases cases, ChannelProperties properties, Clock clock) {
        return new ReceivingChannelOrders(demands, items, cases, properties.patience(), clock);
    }
}
