package io.entrepot.gateway.passage;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the connections to services: as many as bulkheads ask for, kept, and none of what a browser's client does besides. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    /** The bulkheads bound what is in work; the pool must never be the narrower place. */
    private static final int UNBOUNDED = 10_000;

    /** A connection that lay idle so long may have been closed by the service meanwhile. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(1);

    @Bean
    CloseableHttpClient connections(@Value("${spring.http.clients.connect-timeout}") Duration connect) {
        return HttpClients.createMinimal(PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnTotal(UNBOUNDED)
                .setMaxConnPerRoute(UNBOUNDED)
                .setDefaultSocketConfig(
                        SocketConfig.custom().setTcpNoDelay(true).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connect))
                        .setValidateAfterInactivity(IDLE)
                        .build())
                .build());
    }

    @Bean
    ProxyExchange serviceExchange(
            CloseableHttpClient connections, @Value("${spring.http.clients.read-timeout}") Duration answer) {
        var patience = RequestConfig.custom()
                .setResponseTimeout(Timeout.of(answer))
                .setConnectionRequestTimeout(Timeout.of(answer))
                .build();
        return new ServiceExchange(connections, patience);
    }
}
