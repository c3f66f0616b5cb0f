package io.entrepot.wmsshiphero.hook.postgres;

import io.entrepot.foundation.cases.CaseReplay;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.warehouse.order.FulfilmentOrders;
import io.entrepot.wmsshiphero.hook.Deliveries;
import io.entrepot.wmsshiphero.hook.HookDelivery;
import io.entrepot.wmsshiphero.hook.HookReader;
import io.entrepot.wmsshiphero.hook.HookRegistrations;
import io.entrepot.wmsshiphero.hook.HookSecrets;
import io.entrepot.wmsshiphero.hook.ReceivingHook;
import io.entrepot.wmsshiphero.hook.RegisteringHooks;
import io.entrepot.wmsshiphero.node.Warehouses;
import io.entrepot.wmsshiphero.stock.StockPositions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the use cases of webhooks. */
@Configuration(proxyBeanMethods = false)
class HookConfiguration {

    @Bean
    ReceivingHook receivingHook(
            HookReader reader,
            Deliveries deliveries,
            FulfilmentOrders orders,
            StockPositions stock,
            Warehouses warehouses,
            ExceptionCases cases) {
        return new ReceivingHook(reader, deliveries, orders, stock, warehouses, cases);
    }

    @Bean
    CaseReplay<HookDelivery> hookReplay(ReceivingHook receiving) {
        return CaseReplay.of(HookDelivery.class, receiving::receiveAgain);
    }

    @Bean
    RegisteringHooks registeringHooks(HookRegistrations registrations, HookSecrets secrets) {
        return new RegisteringHooks(registrations, secrets);
    }
}
