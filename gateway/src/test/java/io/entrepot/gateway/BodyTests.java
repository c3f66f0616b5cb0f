package io.entrepot.gateway;

import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No body above the limit of its route is read, announced or not. */
@GatewayTest
class BodyTests {

    private static final int KIB = 1024;

    @Autowired
    EdgeCalls edge;

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "/partner/v2/orders,1024,false",
        "/partner/v2/orders,1024,true",
        "/hooks/wms-shiphero/ATL/shipment-update,256,false",
        "/hooks/wms-shiphero/ATL/shipment-update,256,true"
    })
    void takesABodyUpToTheLimitAndNotOneByteMore(String path, int kib, boolean streamed) {
        var fits = edge.send(to(path).POST(body(kib * KIB, streamed)));
        var tooLarge = edge.send(to(path).POST(body(kib * KIB + 1, streamed)));

        assertThat(fits.statusCode()).isEqualTo(200);
        assertProblem(tooLarge).is(413, "body-too-large");
        assertThat(Behind.received())
                .singleElement()
                .satisfies(request -> assertThat(request.getBody()).hasSize(kib * KIB));
    }

    @Test
    void refusesAHugeBodyFromItsLengthAlone() {
        var answer = edge.raw("POST /partner/v2/orders HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + EdgeCalls.partnersToken() + "\r\nContent-Length: 9000000000\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
    }

    @Test
    void refusesABadlyFramedBody() {
        var answer = edge.raw("POST /partner/v2/orders HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + EdgeCalls.partnersToken() + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        assertThat(Behind.received()).isEmpty();
    }

    @Test
    void passesAFormAsABodyAndNotAsParameters() {
        edge.send(to("/hooks/wms-shiphero/ATL/shipment-update?a=1")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("b=2")));

        assertThat(Behind.received()).singleElement().satisfies(request -> {
            assertThat(request.getUrl()).endsWith("?a=1");
            assertThat(request.getBodyAsString()).isEqualTo("b=2");
        });
    }

    private HttpRequest.Builder to(String path) {
        return path.startsWith("/hooks")
                ? edge.to(path)
                : edge.asPartner(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "key-1");
    }

    /** An order, and white space after it. */
    private static BodyPublisher body(int size, boolean streamed) {
        var bytes = Orders.order().concat(" ".repeat(size)).substring(0, size).getBytes(StandardCharsets.US_ASCII);
        return streamed
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
                : BodyPublishers.ofByteArray(bytes);
    }
}
