package io.entrepot.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sends slowly is let go, before anything behind is asked. */
@GatewayTest
@Timeout(30)
class SlowCallerTests {

    @LocalServerPort
    int port;

    @Autowired
    EdgeCalls edge;

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    @Test
    void letsGoOfWhoNeverEndsItsHeaders() throws IOException {
        var answer = edge.raw("GET /partner/v2/orders HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

        assertThat(answer).doesNotContain("HTTP/1.1 200");
        assertThat(Behind.received()).isEmpty();
    }

    @Test
    void letsGoOfWhoStopsInItsBody() {
        var answer = edge.raw(start() + "Content-Length: 5000\r\n\r\n{\"reference\":");

        assertThat(answer)
                .startsWith("HTTP/1.1 408")
                .contains("request-too-slow")
                .contains("Connection: close");
        assertThat(Behind.received()).isEmpty();
    }

    @Test
    void letsGoOfWhoSendsByteByByte() throws IOException, InterruptedException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var sent = 0;
            socket.getOutputStream()
                    .write((start() + "Content-Length: 5000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            while (socket.getInputStream().available() == 0 && sent++ < 300) {
                socket.getOutputStream().write(' ');
                TimeUnit.MILLISECONDS.sleep(50);
            }

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sent).isLessThan(300);
            assertThat(answer).startsWith("HTTP/1.1 408");
        }
        assertThat(Behind.received()).isEmpty();
    }

    @Test
    void waitsForAServiceLongerThanForACaller() {
        Behind.services(okJson("{}").withFixedDelay(1_500));

        assertThat(edge.get("/partner/v2/orders/ORD-1").statusCode()).isEqualTo(200);
    }

    private static String start() {
        return "POST /partner/v2/orders HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: key-1\r\n"
                + "Content-Type: application/json\r\nAuthorization: Bearer " + EdgeCalls.partnersToken() + "\r\n";
    }
}
