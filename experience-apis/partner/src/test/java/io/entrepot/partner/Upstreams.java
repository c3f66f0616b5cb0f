package io.entrepot.partner;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Stands in for the three process APIs: one server, told apart by their paths. */
final class Upstreams implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().stubCorsEnabled(false));

    static {
        SERVER.start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "spring.http.serviceclient.inventory.base-url=" + SERVER.baseUrl(),
                "spring.http.serviceclient.orders.base-url=" + SERVER.baseUrl(),
                "spring.http.serviceclient.visibility.base-url=" + SERVER.baseUrl());
    }

    static void availability(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(urlPathEqualTo("/inventory/v1/availability")).willReturn(answer));
    }

    static void placing(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(post(urlPathEqualTo("/orders/v1/orders")).willReturn(answer));
    }

    static void list(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(urlPathEqualTo("/orders/v1/orders")).willReturn(answer));
    }

    static void order(String id, ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(urlPathEqualTo("/orders/v1/orders/" + id)).willReturn(answer));
    }

    static void cancelling(String id, ResponseDefinitionBuilder answer) {
        SERVER.stubFor(post(urlPathEqualTo("/orders/v1/orders/" + id + "/cancellation"))
                .willReturn(answer));
    }

    static void timeline(String id, ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(urlPathEqualTo("/visibility/v1/timelines/" + id)).willReturn(answer));
    }

    static MappingBuilder everything() {
        return any(urlPathMatching("/.*"));
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    static ResponseDefinitionBuilder problem(int status, String type, String rest) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("""
                        {"type":"https://entrepot.io/problems/%s","title":"Inner title","status":%d,\
                        "traceId":"0af7651916cd43dd8448eb211c80319c","instance":"/orders/v1/orders"%s}""".formatted(type, status, rest));
    }
}
