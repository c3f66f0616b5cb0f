package io.entrepot.gateway;

import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A token that is bound to a certificate is good only for whoever shows that certificate (RFC 8705). */
@GatewayTest
class ClientCertificateTests {

    private static final String ORDER = "/partner/v2/orders/ORD-1";
    private static final String PROXY = "127.0.0.2";
    private static final String SOMEBODY = "127.0.0.3";

    @TempDir
    static Path folder;

    private static KeyPairs keys;
    private static String bound;
    private static ConfigurableApplicationContext secure;

    @Autowired
    EdgeCalls edge;

    @BeforeAll
    static void startWithKeys() {
        keys = new KeyPairs(folder);
        keys.make("gateway");
        keys.make("acme");
        keys.make("thief");
        bound = TokenIssuer.token(claims -> claims.audience("entrepot-gateway")
                .claim("scope", "orders:read")
                .claim("cnf", keys.confirmation("acme")));
        secure = withoutAProxy();
    }

    @AfterAll
    static void stop() {
        secure.close();
    }

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    @Test
    void takesTheCertificateOfTheConnection() {
        assertThat(over("acme").statusCode()).isEqualTo(200);
        assertProblem(over("thief")).is(401, "unauthenticated");
        assertProblem(over(null)).is(401, "unauthenticated");
        assertThat(Behind.received()).hasSize(1);
    }

    @Test
    void keepsBrowsersAtHttpsWhereThePublicAddressIs() {
        assertThat(over("acme").headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000");
        assertThat(signIn().headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure").doesNotContain("Domain"))
                .filteredOn(cookie -> cookie.startsWith("__Host-session="))
                .singleElement()
                .asString()
                .contains("; Path=/", "; HttpOnly", "; SameSite=Lax");
    }

    @Test
    void takesTheCertificateThatATrustedProxyTells() {
        assertThat(told(PROXY, keys.field("acme")).statusCode()).isEqualTo(200);

        assertThat(Behind.received())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.containsHeader("Client-Cert")).isFalse());
    }

    @Test
    void asksForItWithEveryCall() {
        told(PROXY, keys.field("acme"));

        assertProblem(told(PROXY, keys.field("thief"))).is(401, "unauthenticated");
        assertProblem(told(PROXY, "")).is(401, "unauthenticated");
        assertThat(Behind.received()).hasSize(1);
    }

    @Test
    void believesNobodyElse() {
        assertProblem(told(SOMEBODY, keys.field("acme"))).is(401, "unauthenticated");
        assertThat(Behind.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "::", ":AAAA:", ":####:", ":AAAA:, :AAAA:"})
    void takesWhatIsNoCertificateForNone(String field) {
        assertProblem(told(PROXY, field)).is(401, "unauthenticated");
        assertThat(Behind.received()).isEmpty();
    }

    private static ConfigurableApplicationContext withoutAProxy() {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(new TokenIssuer(), new Behind())
                .run(
                        "--server.port=0",
                        "--entrepot.catalog.address=https://localhost",
                        "--entrepot.security.client.secret=s3cr:t",
                        "--entrepot.sessions.client-secret=scr:3ens",
                        "--entrepot.usage.kafka=127.0.0.1:1",
                        "--entrepot.usage.every=1d",
                        "--entrepot.lifecycle.watch.every=1d",
                        "--server.ssl.bundle=gateway",
                        "--server.ssl.client-auth=want",
                        "--spring.ssl.bundle.jks.gateway.keystore.location=" + folder.resolve("gateway.p12"),
                        "--spring.ssl.bundle.jks.gateway.keystore.password=changeit",
                        "--spring.ssl.bundle.jks.gateway.truststore.location=" + keys.trusting("acme", "thief"),
                        "--spring.ssl.bundle.jks.gateway.truststore.password=changeit");
    }

    private HttpResponse<String> told(String from, String field) {
        var request = edge.to(ORDER)
                .header("Authorization", "Bearer " + bound)
                .header("X-Forwarded-For", "192.0.2.7")
                .header("Client-Cert", field);
        return send(HttpClient.newBuilder().localAddress(address(from)), request);
    }

    private static HttpResponse<String> over(@Nullable String certificate) {
        return send(
                HttpClient.newBuilder().sslContext(keys.client("gateway", certificate)),
                to(ORDER).header("Authorization", "Bearer " + bound));
    }

    private static HttpResponse<String> signIn() {
        return send(HttpClient.newBuilder().sslContext(keys.client("gateway", null)), to("/sign-in"));
    }

    private static HttpRequest.Builder to(String path) {
        var port = secure.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpClient.Builder from, HttpRequest.Builder request) {
        try (var client = from.version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
