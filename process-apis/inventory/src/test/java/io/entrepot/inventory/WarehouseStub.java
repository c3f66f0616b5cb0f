package io.entrepot.inventory;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.time.Instant;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Stands in for the system APIs of warehouses and storefronts; one that was not stubbed is away. */
public final class WarehouseStub implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final WireMockServer SERVER = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "spring.http.serviceclient.wms-shiphero.base-url=" + SERVER.baseUrl(),
                "spring.http.serviceclient.wms-openboxes.base-url=" + SERVER.baseUrl(),
                "spring.http.serviceclient.threepl-x12.base-url=" + SERVER.baseUrl(),
                "spring.http.serviceclient.storefront-shopify.base-url=" + SERVER.baseUrl());
    }

    public static void holds(NodeId node, String... positions) {
        SERVER.stubFor(get(urlPathEqualTo("/warehouse/v1/stock"))
                .withQueryParam("node", equalTo(node.value()))
                .willReturn(okJson("{\"positions\":[" + String.join(",", positions) + "]}")));
    }

    public static void isAway() {
        SERVER.resetMappings();
        SERVER.stubFor(any(anyUrl()).atPriority(9).willReturn(aResponse().withStatus(503)));
    }

    public static String position(NodeId node, ItemNumber item, String unit, long available, Instant asOf) {
        return """
                {"node":"%s","item":"%s","unit":"%s","asOf":"%s","buckets":[
                 {"bucket":"AVAILABLE","quantity":%d},{"bucket":"DAMAGED","quantity":3}]}""".formatted(node, item, unit, asOf, available);
    }

    private static WireMockServer started() {
        var server = new WireMockServer(options().dynamicPort());
        server.start();
        return server;
    }
}
