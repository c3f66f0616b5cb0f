package io.entrepot.threeplx12.exchange.postgres;

import io.entrepot.threeplx12.cases.Cases;
import io.entrepot.threeplx12.document.Syntax;
import io.entrepot.threeplx12.exchange.Acknowledging;
import io.entrepot.threeplx12.exchange.AcknowledgmentListener;
import io.entrepot.threeplx12.exchange.Applying;
import io.entrepot.threeplx12.exchange.Collecting;
import io.entrepot.threeplx12.exchange.ControlNumbers;
import io.entrepot.threeplx12.exchange.Interchanges;
import io.entrepot.threeplx12.exchange.Mailboxes;
import io.entrepot.threeplx12.exchange.OutgoingDocuments;
import io.entrepot.threeplx12.exchange.Patience;
import io.entrepot.threeplx12.exchange.Reminding;
import io.entrepot.threeplx12.exchange.Replaying;
import io.entrepot.threeplx12.exchange.Reviewing;
import io.entrepot.threeplx12.exchange.Sending;
import io.entrepot.threeplx12.exchange.SetHandler;
import io.entrepot.threeplx12.exchange.Watch;
import io.entrepot.threeplx12.partner.Partners;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the use cases of the exchange. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    Collecting collecting(
            Mailboxes mailboxes, Watch watch, Interchanges interchanges, Cases cases, Patience patience, Clock clock) {
        return new Collecting(mailboxes, watch, interchanges, cases, patience, clock);
    }

    @Bean
    Applying applying(List<SetHandler> handlers) {
        return new Applying(handlers);
    }

    @Bean
    Reviewing reviewing(
            Syntax syntax,
            Interchanges interchanges,
            ControlNumbers numbers,
            OutgoingDocuments outgoing,
            Applying applying,
            Cases cases) {
        return new Reviewing(syntax, interchanges, numbers, outgoing, applying, cases);
    }

    @Bean
    Sending sending(
            OutgoingDocuments documents,
            Mailboxes mailboxes,
            Syntax syntax,
            Interchanges interchanges,
            Cases cases,
            Patience patience,
            Clock clock) {
        return new Sending(documents, mailboxes, syntax, interchanges, cases, patience, clock);
    }

    @Bean
    Acknowledging acknowledging(
            OutgoingDocuments documents, List<AcknowledgmentListener> listeners, Cases cases, Clock clock) {
        return new Acknowledging(documents, listeners, cases, clock);
    }

    @Bean
    Reminding reminding(OutgoingDocuments documents, Interchanges interchanges, Cases cases, Clock clock) {
        return new Reminding(documents, interchanges, cases, clock);
    }

    @Bean
    Replaying replaying(
            Syntax syntax,
            Partners partners,
            Applying applying,
            Interchanges interchanges,
            ControlNumbers numbers,
            Cases cases,
            Clock clock) {
        return new Replaying(syntax, partners, applying, interchanges, numbers, cases, clock);
    }
}
