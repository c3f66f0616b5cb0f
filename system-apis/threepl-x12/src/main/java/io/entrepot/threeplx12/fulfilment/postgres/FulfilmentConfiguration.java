package io.entrepot.threeplx12.fulfilment.postgres;

import io.entrepot.threeplx12.cases.Cases;
import io.entrepot.threeplx12.codes.Codes;
import io.entrepot.threeplx12.exchange.OutgoingDocuments;
import io.entrepot.threeplx12.exchange.SeenDocuments;
import io.entrepot.threeplx12.exchange.Sending;
import io.entrepot.threeplx12.fulfilment.FulfillingByDocument;
import io.entrepot.threeplx12.fulfilment.FulfilmentOrders;
import io.entrepot.threeplx12.fulfilment.HearingAcknowledgment;
import io.entrepot.threeplx12.fulfilment.HearingShippingAdvice;
import io.entrepot.threeplx12.partner.Partners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the use cases of fulfilment. */
@Configuration(proxyBeanMethods = false)
class FulfilmentConfiguration {

    @Bean
    FulfillingByDocument fulfilment(
            FulfilmentOrders orders, OutgoingDocuments outgoing, Sending sending, Partners partners) {
        return new FulfillingByDocument(orders, outgoing, sending, partners);
    }

    @Bean
    HearingAcknowledgment hearingAcknowledgment(FulfilmentOrders orders) {
        return new HearingAcknowledgment(orders);
    }

    @Bean
    HearingShippingAdvice hearingShippingAdvice(FulfilmentOrders orders, Codes codes, SeenDocuments seen, Cases cases) {
        return new HearingShippingAdvice(orders, codes, seen, cases);
    }
}
