package io.entrepot.inventory;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Stands in for the ERP's system API. */
public final class ErpStub implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final WireMockServer SERVER = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context, "spring.http.serviceclient.erp.base-url=" + SERVER.baseUrl());
    }

    /** One item as the ERP lists it, with a case of twelve. */
    public static String item(String number) {
        return """
                {"item":"%s","description":"Thing","gtin":null,"baseUnit":"EA","tracking":"NONE","blocked":false,
                 "stockOnHand":5,"units":[{"unit":"XCS","numerator":12,"denominator":1}]}""".formatted(number);
    }

    /** Answers as at the start again: one item, and nothing on its way. */
    public static void isWell() {
        SERVER.resetMappings();
        stubFirstAnswers(SERVER);
    }

    private static WireMockServer started() {
        var server = new WireMockServer(options().dynamicPort());
        stubFirstAnswers(server);
        server.start();
        return server;
    }

    private static void stubFirstAnswers(WireMockServer server) {
        server.stubFor(get(urlPathEqualTo("/erp/v1/items"))
                .willReturn(okJson("{\"items\":[" + item("FIRST-1") + "],\"next\":null}")));
        server.stubFor(get(urlPathEqualTo("/erp/v1/purchase-order-lines"))
                .willReturn(okJson("{\"lines\":[],\"notUnderstood\":[]}")));
    }
}
