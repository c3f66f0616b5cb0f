package io.entrepot.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Stands in for what is behind the gateway: the services, and the realm's token endpoint. */
final class Behind implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String NARROW_TOKEN = "narrow.internal.token";

    static final Gathering GATHERING = new Gathering();

    static final WireMockServer SERVICES = started();
    static final WireMockServer REALM = started();

    /** More than calls that are held at once, and those that the server needs itself. */
    private static final int THREADS = 160;

    private static final String TOKEN_PATH = "/realms/entrepot/protocol/openid-connect/token";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "entrepot.gateway.backends.partner.url=" + SERVICES.baseUrl(),
                "entrepot.gateway.backends.service-desk.url=" + SERVICES.baseUrl(),
                "entrepot.gateway.backends.developer.url=" + SERVICES.baseUrl(),
                "entrepot.gateway.backends.wms-shiphero.url=" + SERVICES.baseUrl(),
                "entrepot.gateway.backends.storefront-shopify.url=" + SERVICES.baseUrl(),
                "entrepot.gateway.backends.carrier-easypost.url=http://127.0.0.1:" + portWhereNobodyListens(),
                "entrepot.sessions.token-url=" + REALM.baseUrl() + "/realms/entrepot",
                "spring.http.serviceclient.keycloak.base-url=" + REALM.baseUrl() + "/realms/entrepot");
    }

    /** The realm exchanges, and every service answers an empty object. */
    static void reset() {
        SERVICES.resetAll();
        REALM.resetAll();
        realm(okJson("{\"access_token\":\"%s\",\"expires_in\":300,\"token_type\":\"Bearer\"}".formatted(NARROW_TOKEN)));
        services(okJson("{}"));
    }

    static void realm(ResponseDefinitionBuilder answer) {
        REALM.stubFor(post(urlPathEqualTo(TOKEN_PATH)).willReturn(answer));
    }

    static void services(ResponseDefinitionBuilder answer) {
        SERVICES.stubFor(any(urlPathMatching("/.*")).willReturn(answer));
    }

    static int exchanges() {
        return REALM.findAll(postRequestedFor(urlPathEqualTo(TOKEN_PATH))).size();
    }

    static List<LoggedRequest> received() {
        return SERVICES.getAllServeEvents().stream()
                .map(event -> LoggedRequest.createFrom(event.getRequest()))
                .toList();
    }

    private static WireMockServer started() {
        var server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .containerThreads(THREADS)
                .extensions(GATHERING)
                .gzipDisabled(true));
        server.start();
        return server;
    }

    private static int portWhereNobodyListens() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
