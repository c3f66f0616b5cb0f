package io.entrepot.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.TokenIssuer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Calls the gateway as the world does. */
@TestComponent
class EdgeCalls {

    /** On a busy machine, too. */
    private static final int FIRST_BYTE_MILLIS = 20_000;

    private static final int REST_MILLIS = 2_000;

    private static final String SCOPES = "availability:read orders:read orders:write";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Environment environment;

    EdgeCalls(Environment environment) {
        this.environment = environment;
    }

    static String partnersToken() {
        return TokenIssuer.partnerToken("entrepot-gateway", "acme-retail", SCOPES);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpRequest.Builder asPartner(String path) {
        return to(path).header("Authorization", "Bearer " + partnersToken());
    }

    HttpResponse<String> get(String path) {
        return send(asPartner(path).GET());
    }

    HttpResponse<String> post(String path, String body) {
        return send(asPartner(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> order(String body) {
        return send(asPartner("/partner/v2/orders")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-1")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends the bytes as they are; no client would let such a request out. */
    String raw(String head) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(FIRST_BYTE_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return whatComes(socket);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Until the server closes, or waits for a body that will not be sent. */
    private static String whatComes(Socket socket) throws IOException {
        var received = new ByteArrayOutputStream();
        var answer = socket.getInputStream();
        try {
            received.write(answer.readNBytes(1));
            socket.setSoTimeout(REST_MILLIS);
            answer.transferTo(received);
        } catch (SocketTimeoutException silent) {
            assertThat(received.size()).as("bytes until " + silent.getMessage()).isPositive();
        }
        return received.toString(StandardCharsets.UTF_8);
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
