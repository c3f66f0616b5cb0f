package io.entrepot.storefrontshopify.hook.postgres;

import io.entrepot.foundation.cases.CaseReplay;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.storefrontshopify.hook.Deliveries;
import io.entrepot.storefrontshopify.hook.HookReader;
import io.entrepot.storefrontshopify.hook.HookSubscriptions;
import io.entrepot.storefrontshopify.hook.ReceivingHook;
import io.entrepot.storefrontshopify.hook.SubscribingHooks;
import io.entrepot.storefrontshopify.order.TakenOrders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the use cases of webhooks. */
@Configuration(proxyBeanMethods = false)
class HookConfiguration {

    @Bean
    ReceivingHook receivingHook(HookReader reader, Deliveries deliveries, TakenOrders orders, ExceptionCases cases) {
        return new ReceivingHook(reader, deliveries, orders, cases);
    }

    @Bean
    SubscribingHooks subscribingHooks(HookSubscriptions subscriptions) {
        return new SubscribingHooks(subscriptions);
    }

    @Bean
    CaseReplay<String> webhookReplay(ReceivingHook receiving) {
        return CaseReplay.ofText(ReceivingHook.BODY_TYPE, receiving::note);
    }
}
