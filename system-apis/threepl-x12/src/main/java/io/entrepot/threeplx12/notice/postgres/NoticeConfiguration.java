package io.entrepot.threeplx12.notice.postgres;

import io.entrepot.threeplx12.codes.Codes;
import io.entrepot.threeplx12.exchange.OutgoingDocuments;
import io.entrepot.threeplx12.exchange.SeenDocuments;
import io.entrepot.threeplx12.exchange.Sending;
import io.entrepot.threeplx12.notice.Announcing;
import io.entrepot.threeplx12.notice.HearingReceiptAdvice;
import io.entrepot.threeplx12.notice.Notices;
import io.entrepot.threeplx12.partner.Partners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the use cases of notices. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    Announcing announcing(Notices notices, OutgoingDocuments outgoing, Sending sending, Partners partners) {
        return new Announcing(notices, outgoing, sending, partners);
    }

    @Bean
    HearingReceiptAdvice hearingReceiptAdvice(Notices notices, Codes codes, SeenDocuments seen) {
        return new HearingReceiptAdvice(notices, codes, seen);
    }
}
