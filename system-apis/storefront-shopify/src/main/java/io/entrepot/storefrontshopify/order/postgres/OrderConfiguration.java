package io.entrepot.storefrontshopify.order.postgres;

import io.entrepot.foundation.cases.CaseReplay;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.storefrontshopify.channel.SalesChannel;
import io.entrepot.storefrontshopify.listing.Listings;
import io.entrepot.storefrontshopify.listing.Skus;
import io.entrepot.storefrontshopify.order.CatchingUp;
import io.entrepot.storefrontshopify.order.OrderNews;
import io.entrepot.storefrontshopify.order.ShopOrder;
import io.entrepot.storefrontshopify.order.ShopOrders;
import io.entrepot.storefrontshopify.order.ShopOrders.Found.Unreadable;
import io.entrepot.storefrontshopify.order.TakenOrders;
import io.entrepot.storefrontshopify.order.TakingOrders;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists the use cases of orders. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

    @Bean
    TakingOrders takingOrders(
            TakenOrders taken,
            OrderNews news,
            Listings listings,
            SalesChannel channel,
            Skus skus,
            ExceptionCases cases,
            Clock clock) {
        return new TakingOrders(taken, news, listings, channel, skus, cases, clock);
    }

    @Bean
    CatchingUp catchingUp(
            ShopOrders shop,
            TakenOrders taken,
            TakingOrders taking,
            TransactionTemplate transaction,
            @Value("${entrepot.storefront.take-from}") Duration takeFrom,
            @Value("${entrepot.storefront.overlap}") Duration overlap,
            Clock clock) {
        return new CatchingUp(
                shop,
                taken,
                found -> transaction.executeWithoutResult(_ -> taking.take(found)),
                new CatchingUp.Window(takeFrom, overlap),
                clock);
    }

    @Bean
    CaseReplay<ShopOrder> shopOrderReplay(TakingOrders taking) {
        return CaseReplay.of(ShopOrder.class, taking::takeAgain);
    }

    @Bean
    CaseReplay<Unreadable> unreadableOrderReplay(TakingOrders taking) {
        return CaseReplay.of(Unreadable.class, taking::readAgain);
    }
}
