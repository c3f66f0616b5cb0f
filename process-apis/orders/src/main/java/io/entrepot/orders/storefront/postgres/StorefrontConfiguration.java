package io.entrepot.orders.storefront.postgres;

import io.entrepot.canonical.storefront.StorefrontOrderPlaced;
import io.entrepot.foundation.cases.CaseReplay;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.events.CanonicalJson;
import io.entrepot.orders.order.AcceptingOrders;
import io.entrepot.orders.order.CancellingOrder;
import io.entrepot.orders.storefront.StorefrontOrders;
import io.entrepot.orders.storefront.TakingStorefrontOrders;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the parts of the intake of storefront orders together. */
@Configuration(proxyBeanMethods = false)
class StorefrontConfiguration {

    @Bean
    StorefrontOrders storefrontOrders(JdbcClient jdbc, Clock clock) {
        return new PostgresStorefrontOrders(jdbc, CanonicalJson.mapper(), clock);
    }

    @Bean
    TakingStorefrontOrders takingStorefrontOrders(
            StorefrontOrders orders,
            AcceptingOrders accepting,
            CancellingOrder cancelling,
            ExceptionCases cases,
            TransactionTemplate transaction) {
        return new TakingStorefrontOrders(
                orders, accepting, cancelling, cases, work -> transaction.executeWithoutResult(_ -> work.run()));
    }

    @Bean
    CaseReplay<StorefrontOrderPlaced> storefrontOrderReplay(TakingStorefrontOrders taking) {
        return CaseReplay.of(StorefrontOrderPlaced.class, taking::placed);
    }
}
