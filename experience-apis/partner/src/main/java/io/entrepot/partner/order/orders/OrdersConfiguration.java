package io.entrepot.partner.order.orders;

import io.entrepot.partner.order.PartnersOrders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects a partner's orders with the orders API. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "orders", types = OrdersApi.class)
class OrdersConfiguration {

    @Bean
    PartnersOrders partnersOrders(OrdersApi orders) {
        return new PartnersOrders(new OrdersOfOrdersApi(orders));
    }
}
