package io.entrepot.orders.order.postgres;

import com.github.f4b6a3.ulid.UlidCreator;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.events.CanonicalJson;
import io.entrepot.orders.order.AcceptedRequests;
import io.entrepot.orders.order.AcceptingOrders;
import io.entrepot.orders.order.CancellingOrder;
import io.entrepot.orders.order.Fulfilment;
import io.entrepot.orders.order.OrderIntake;
import io.entrepot.orders.order.OrderMilestones;
import io.entrepot.orders.order.Orders;
import io.entrepot.orders.order.SourcingCheck;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the parts of the order feature together. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

    @Bean
    Orders orders(JdbcClient jdbc, Clock clock) {
        return new JdbcOrders(jdbc, CanonicalJson.mapper(), clock);
    }

    @Bean
    AcceptedRequests acceptedRequests(JdbcClient jdbc, Clock clock) {
        return new JdbcAcceptedRequests(jdbc, clock);
    }

    @Bean
    OrderIntake orderIntake(
            Orders orders, AcceptedRequests requests, OrderMilestones milestones, Fulfilment fulfilment) {
        return new TransactionalIntake(orders, requests, milestones, fulfilment);
    }

    /** Order numbers rise with time, so that the newest order sorts first. */
    @Bean
    AcceptingOrders acceptingOrders(
            AcceptedRequests requests, SourcingCheck sourcing, OrderIntake intake, Clock clock) {
        return new AcceptingOrders(
                requests, sourcing, intake, () -> new OrderId("ORD-" + UlidCreator.getMonotonicUlid()), clock);
    }

    @Bean
    CancellingOrder cancellingOrder(Orders orders, Fulfilment fulfilment) {
        return new CancellingOrder(orders, fulfilment);
    }
}
