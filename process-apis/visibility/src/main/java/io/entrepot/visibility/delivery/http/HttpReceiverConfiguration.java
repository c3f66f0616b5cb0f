package io.entrepot.visibility.delivery.http;

import io.entrepot.visibility.delivery.DeliveryTerms;
import io.entrepot.visibility.delivery.Receiver;
import io.entrepot.visibility.receiver.ReceiverRules;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the client for partners' receivers: it keeps no cookies, follows nothing, repeats nothing and reuses no connection. */
@Configuration(proxyBeanMethods = false)
class HttpReceiverConfiguration {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);

    /** Never the limit: how many are sent at once is decided by whoever sends. */
    private static final int MOST_CONNECTIONS = 10_000;

    @Bean(defaultCandidate = false)
    CloseableHttpClient receivers(ReceiverRules rules, DeliveryTerms terms) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedAddresses(rules))
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(CONNECT).build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(terms.timeout()))
                        .build())
                .setUserAgent("Entrepot-Webhooks/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** Ends calls that take too long; not a candidate for anything else that wants an executor. */
    @Bean(defaultCandidate = false, destroyMethod = "shutdownNow")
    ScheduledExecutorService receiverDeadlines() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("webhook-deadlines").daemon().factory());
    }

    @Bean
    Receiver receiver(
            @Qualifier("receivers") CloseableHttpClient receivers,
            ReceiverRules rules,
            DeliveryTerms terms,
            @Qualifier("receiverDeadlines") ScheduledExecutorService receiverDeadlines,
            Clock clock) {
        return new HttpReceiver(receivers, rules, terms.timeout(), receiverDeadlines, clock);
    }
}
