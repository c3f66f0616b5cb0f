package io.entrepot.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A vendor's call passes byte for byte, without a token and without anything else that would prove it. */
@GatewayTest
class WebhookTests {

    private static final String HOOK = "/hooks/wms-shiphero/ATL/shipment-update";

    @Autowired
    EdgeCalls edge;

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    @Test
    void passesTheSignedBodyUnchanged() {
        var body = "{ \"b\":1,\r\n \"ä\" : 2 }";

        var answer = edge.send(edge.to(HOOK)
                .header("x-shiphero-hmac-sha256", "c2ln")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Behind.received()).singleElement().satisfies(request -> {
            assertThat(request.getUrl()).isEqualTo(HOOK);
            assertThat(request.getHeader("x-shiphero-hmac-sha256")).isEqualTo("c2ln");
            assertThat(request.getBodyAsString()).isEqualTo(body);
        });
    }

    @Test
    void dropsCredentialsAndNeverExchangesThem() {
        edge.send(edge.asPartner(HOOK).header("Cookie", "a=b").POST(BodyPublishers.ofString("{}")));

        assertThat(Behind.received()).singleElement().satisfies(request -> {
            assertThat(request.containsHeader("Authorization")).isFalse();
            assertThat(request.containsHeader("Cookie")).isFalse();
        });
        assertThat(Behind.exchanges()).isZero();
    }

    @Test
    void passesTheRefusalOfABadSignature() {
        Behind.services(aResponse()
                .withStatus(401)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"status\":401}"));

        var answer = edge.send(edge.to(HOOK).POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void letsAVendorProbeTheAddress() {
        var answer = edge.send(edge.to(HOOK).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Behind.received())
                .singleElement()
                .satisfies(request -> assertThat(request.getMethod().getName()).isEqualTo("HEAD"));
    }
}
