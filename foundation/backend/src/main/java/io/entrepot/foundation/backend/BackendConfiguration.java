package io.entrepot.foundation.backend;

import java.net.http.HttpClient;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;

/** Gives every HTTP service group fault classes named after the group, and a plain HTTP/1.1 client. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration",
            "org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration"
        })
@Import(BackendAdvice.class)
class BackendConfiguration {

    /** Last, so that it also sees the faults of interceptors before it, such as a token that cannot be had. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RestClientHttpServiceGroupConfigurer faultTranslation(Clock clock) {
        return groups -> groups.forEachClient(
                (group, client) -> client.requestInterceptor(new FaultTranslation(group.name(), clock)));
    }

    /** The default client offers an upgrade to HTTP/2 on every cleartext call, which costs and confuses backends. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> plainHttp11() {
        return builder -> builder.withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1));
    }
}
