package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.acceptance.Http.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/**
 * A partner that shows a certificate instead of a secret (RFC 8705): Keycloak, over TLS, binds its tokens to the certificate, and
 * the gateway takes them with that certificate only, here from the field in which a trusted proxy tells it.
 */
class ClientCertificateTests {

    private static final String CLIENT = "acme-retail-certificate";
    private static final String OURS = "acme-retail";
    private static final String ANOTHERS = "bluebird";

    private final URI tokens = URI.create("https://127.0.0.1:"
            + Running.platform().url("keycloak-tls").getPort() + "/realms/entrepot/protocol/openid-connect/token");

    @Test
    void callsWithATokenThatKeycloakBoundToItsCertificate() {
        var token = obtained(OURS).text("/access_token");

        var answer = throughProxy(token, OURS);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().at("/orders").isArray()).isTrue();
    }

    @Test
    void isRefusedWithoutTheCertificateOrWithAnother() {
        var token = obtained(OURS).text("/access_token");

        assertThat(throughProxy(token, ANOTHERS).status()).isEqualTo(401);
        assertThat(Http.send(called(token)).status()).isEqualTo(401);
        assertThat(Http.send(called(token).header("Client-Cert", certificates().field(OURS)))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void getsNoTokenWithAnothersCertificate() {
        assertThat(obtained(ANOTHERS).status()).isEqualTo(401);
    }

    private Answer obtained(String certificate) {
        var client = HttpClient.newBuilder().sslContext(certificates().client(certificate));
        return send(
                client,
                Http.post(
                        tokens,
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials&client_id=" + CLIENT));
    }

    private static Answer throughProxy(String token, String certificate) {
        return send(
                HttpClient.newBuilder().localAddress(proxy()),
                called(token).header("Client-Cert", certificates().field(certificate)));
    }

    private static HttpRequest.Builder called(String token) {
        return Http.get(Running.platform().gatewayUrl().resolve("/partner/v2/orders"))
                .header("Authorization", "Bearer " + token);
    }

    private static Certificates certificates() {
        return Running.certificates();
    }

    private static Answer send(HttpClient.Builder from, HttpRequest.Builder request) {
        try (var client = from.version(HttpClient.Version.HTTP_1_1).build()) {
            return Http.answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Of the addresses of this machine the one that the gateway of the tests trusts. */
    private static InetAddress proxy() {
        try {
            return InetAddress.getByName(
                    System.getenv("ENTREPOT_TRUSTED_PROXIES").replace("\\", ""));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
