package io.entrepot.wmsopenboxes.fulfilment.postgres;

import io.entrepot.foundation.cases.CaseReplay;
import io.entrepot.wmsopenboxes.fulfilment.CancellingOrder;
import io.entrepot.wmsopenboxes.fulfilment.FulfilmentOrders;
import io.entrepot.wmsopenboxes.fulfilment.LegToRead;
import io.entrepot.wmsopenboxes.fulfilment.ReleasingOrder;
import io.entrepot.wmsopenboxes.fulfilment.RereadingOrders;
import io.entrepot.wmsopenboxes.fulfilment.WarehouseOrders;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the use cases of fulfilment. */
@Configuration(proxyBeanMethods = false)
class FulfilmentConfiguration {

    @Bean
    ReleasingOrder releasingOrder(FulfilmentOrders orders, WarehouseOrders warehouse, Clock clock) {
        return new ReleasingOrder(orders, warehouse, clock);
    }

    @Bean
    CancellingOrder cancellingOrder(FulfilmentOrders orders, WarehouseOrders warehouse, Clock clock) {
        return new CancellingOrder(orders, warehouse, clock);
    }

    @Bean
    CaseReplay<LegToRead> legReplay(FulfilmentOrders orders) {
        return CaseReplay.of(LegToRead.class, leg -> orders.readSoon(leg.leg()));
    }

    @Bean
    RereadingOrders rereadingOrders(FulfilmentOrders orders, WarehouseOrders warehouse, Clock clock) {
        return new RereadingOrders(orders, warehouse, clock);
    }
}
