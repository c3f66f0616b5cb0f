package io.entrepot.foundation.security;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.entrepot.foundation.backend.TransientBackendException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.registry.ImportHttpServices;

/** Our own token goes to our own services and to nobody else; without one, no call is made. */
@SpringBootTest(
        classes = {GuardedApplication.class, OutgoingTokenTests.Clients.class},
        properties = {
            "spring.config.import=classpath:entrepot-web.yaml",
            "entrepot.security.audience=entrepot-process",
            "entrepot.security.client.id=orders",
            "entrepot.security.client.secret=s3cret",
            "entrepot.security.client.groups=inventory"
        })
class OutgoingTokenTests {

    private static final String TOKEN_PATH = "/realms/entrepot/protocol/openid-connect/token";
    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @Autowired
    Inventory inventory;

    @Autowired
    Vendor vendor;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("entrepot.security.issuer", () -> SERVER.baseUrl() + "/realms/entrepot");
        properties.add("spring.http.serviceclient.inventory.base-url", SERVER::baseUrl);
        properties.add("spring.http.serviceclient.vendor.base-url", SERVER::baseUrl);
    }

    @BeforeEach
    void reset() {
        SERVER.resetAll();
        SERVER.stubFor(get(urlPathEqualTo("/stock")).willReturn(ok("70")));
        SERVER.stubFor(get(urlPathEqualTo("/vendor")).willReturn(ok("1")));
    }

    @Test
    void callsAListedGroupWithItsOwnTokenOrNotAtAll() {
        realm(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThatExceptionOfType(TransientBackendException.class).isThrownBy(inventory::stock);
        SERVER.verify(0, getRequestedFor(urlPathEqualTo("/stock")));

        realm(okJson("{\"access_token\":\"our.own.token\",\"token_type\":\"Bearer\",\"expires_in\":300}"));

        await().ignoreExceptionsInstanceOf(TransientBackendException.class)
                .untilAsserted(() -> assertThat(inventory.stock()).isEqualTo("70"));
        SERVER.verify(
                1,
                getRequestedFor(urlPathEqualTo("/stock")).withHeader("Authorization", equalTo("Bearer our.own.token")));
    }

    @Test
    void givesNoTokenToAnyoneElse() {
        assertThat(vendor.one()).isEqualTo("1");

        SERVER.verify(getRequestedFor(urlPathEqualTo("/vendor")).withoutHeader("Authorization"));
    }

    private static void realm(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(post(urlPathEqualTo(TOKEN_PATH)).willReturn(answer));
    }

    /** A service of ours, called with a token. */
    interface Inventory {

        @GetExchange("/stock")
        String stock();
    }

    /** A system of someone else's, called without. */
    interface Vendor {

        @GetExchange("/vendor")
        String one();
    }

    /** Two clients, of which one is listed. */
    @TestConfiguration(proxyBeanMethods = false)
    @ImportHttpServices(group = "inventory", types = Inventory.class)
    @ImportHttpServices(group = "vendor", types = Vendor.class)
    static class Clients {}
}
