package io.entrepot.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.entrepot.sandbox.protocol.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Receives webhooks; it refuses as many as it is told to before it takes one. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    /** One webhook as it arrived. */
    record Message(String path, Headers headers, String body) {

        JsonNode json() {
            return Json.MAPPER.readTree(body);
        }

        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    private Receiver(HttpServer server) {
        this.server = server;
    }

    static Receiver start() {
        try {
            var receiver =
                    new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            receiver.server.createContext("/", receiver::receive);
            receiver.server.start();
            return receiver;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void refuse(int count) {
        refusals.set(count);
    }

    List<Message> messages() {
        return messages;
    }

    List<Message> at(String path) {
        return messages.stream().filter(message -> message.path().equals(path)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var head = exchange.getRequestMethod().equals("HEAD");
            if (!head) {
                messages.add(new Message(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
            }
            var refused = !head && refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            var missing = exchange.getRequestURI().getPath().startsWith("/missing");
            exchange.sendResponseHeaders(missing ? 404 : refused ? 503 : 200, -1);
        }
    }
}
