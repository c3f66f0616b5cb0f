package io.entrepot.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
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

    private static final String BEGINNING = "GET /partner/v2/orders HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";

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
        var answer = edge.raw(BEGINNING);

        assertThat(answer).doesNotContain("HTTP/1.1 200");
        assertThat(Behind.received()).isEmpty();
    }

    @Test
    void letsGoOfWhoSendsItsHeadersByteByByte() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(50);
            var sent = 0;
            while (sent < 300 && isOpen(socket, sent)) {
                sent++;
            }

            assertThat(sent).as("bytes, each well within a second").isBetween(5, 299);
        }
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

    /** Sends the next byte, of the beginning or some byte after it, and waits a moment for an answer that will not come. */
    private static boolean isOpen(Socket socket, int sent) throws IOException {
        try {
            socket.getOutputStream().write(sent < BEGINNING.length() ? BEGINNING.charAt(sent) : 'x');
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException open) {
            return true;
        } catch (SocketException closed) {
            return false;
        }
    }

    private static String start() {
        return "POST /partner/v2/orders HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: key-1\r\n"
                + "Content-Type: application/json\r\nAuthorization: Bearer " + EdgeCalls.partnersToken() + "\r\n";
    }
}
