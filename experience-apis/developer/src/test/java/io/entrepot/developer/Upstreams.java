package io.entrepot.developer;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Stands in for the process APIs governance and visibility, told apart by their paths. */
final class Upstreams implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String AUDIT = "/governance/v1/audit-entries";

    static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    static {
        SERVER.start();
    }

    /** Forgets all but that what is done to applications can be written down. */
    static void reset() {
        SERVER.resetAll();
        SERVER.stubFor(
                WireMock.post(WireMock.urlPathMatching(AUDIT + "(/7/outcome)?")).willReturn(WireMock.okJson("""
                        {"id":7,"consumer":"acme-retail","application":"acme-retail-shop","action":"CHANGED","person":"ada",
                         "at":"2026-11-29T12:00:00Z"}""")));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "spring.http.serviceclient.governance.base-url=" + SERVER.baseUrl(),
                "spring.http.serviceclient.visibility.base-url=" + SERVER.baseUrl());
    }
}
