package io.entrepot.servicedesk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Stands in for inventory and the system APIs: one server, the systems told apart by the first part of the path. */
final class Upstreams implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final List<String> SYSTEMS =
            List.of("wms-shiphero", "wms-openboxes", "threepl-x12", "storefront-shopify", "carrier-easypost");
    static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().stubCorsEnabled(false));

    static {
        SERVER.start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var addresses = Stream.concat(
                        Stream.of("spring.http.serviceclient.inventory.base-url=" + SERVER.baseUrl()),
                        SYSTEMS.stream()
                                .map(system -> "spring.http.serviceclient.%s.base-url=%s/%s"
                                        .formatted(system, SERVER.baseUrl(), system)))
                .toArray(String[]::new);
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, addresses);
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
                        "traceId":"0af7651916cd43dd8448eb211c80319c","instance":"/inventory/v1/secret"%s}""".formatted(type, status, rest));
    }
}
