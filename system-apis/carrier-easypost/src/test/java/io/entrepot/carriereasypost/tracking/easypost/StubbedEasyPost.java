package io.entrepot.carriereasypost.tracking.easypost;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.entrepot.foundation.backend.FaultTranslation;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** A stub of EasyPost on loopback and a client of it. */
final class StubbedEasyPost implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMillis(300);

    final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    final EasyPostApi api;

    StubbedEasyPost() {
        server.start();
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build());
        requests.setReadTimeout(PATIENCE);
        var client = RestClient.builder()
                .baseUrl(server.baseUrl())
                .requestFactory(requests)
                .requestInterceptor(new FaultTranslation(EasyPostNetwork.NAME, Clock.systemUTC()))
                .build();
        api = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(EasyPostApi.class);
    }

    @Override
    public void close() {
        server.stop();
    }
}
