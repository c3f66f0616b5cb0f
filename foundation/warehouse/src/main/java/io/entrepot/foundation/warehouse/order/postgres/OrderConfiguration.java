package io.entrepot.foundation.warehouse.order.postgres;

import io.entrepot.foundation.cases.CaseReplay;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.warehouse.order.FulfilmentOrders;
import io.entrepot.foundation.warehouse.order.LegToRead;
import io.entrepot.foundation.warehouse.order.OneOrderPerLeg;
import io.entrepot.foundation.warehouse.order.RereadingOrders;
import io.entrepot.foundation.warehouse.order.WarehouseOrders;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives an adapter that has {@link WarehouseOrders} the register and the use cases over it. */
@AutoConfiguration(
        afterName = {
            "io.entrepot.foundation.cases.postgres.CasesConfiguration",
            "io.entrepot.foundation.events.EventsConfiguration"
        })
@ConditionalOnBean(WarehouseOrders.class)
class OrderConfiguration {

    @Bean
    FulfilmentOrders fulfilmentOrders(JdbcClient jdbc, EventPublisher events, ExceptionCases cases, Clock clock) {
        return new PostgresFulfilmentOrders(
                jdbc, new FulfilmentRows(jdbc), new LegNews(jdbc, events, cases, clock), clock);
    }

    @Bean
    OneOrderPerLeg oneOrderPerLeg(FulfilmentOrders orders, WarehouseOrders warehouse, Clock clock) {
        return new OneOrderPerLeg(orders, warehouse, clock);
    }

    @Bean
    RereadingOrders rereadingOrders(FulfilmentOrders orders, WarehouseOrders warehouse, Clock clock) {
        return new RereadingOrders(orders, warehouse, clock);
    }

    @Bean
    CaseReplay<LegToRead> legReplay(FulfilmentOrders orders) {
        return CaseReplay.of(LegToRead.class, leg -> orders.readSoon(leg.leg()));
    }
}
