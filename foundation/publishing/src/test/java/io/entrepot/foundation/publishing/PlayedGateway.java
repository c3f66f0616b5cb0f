package io.entrepot.foundation.publishing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway that tells who called a version, as a test says. */
final class PlayedGateway implements AutoCloseable {

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String callers = "";
    private volatile String counted = "\"countedSince\":\"2027-01-01\",";

    PlayedGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    void refuses(int with) {
        status = with;
    }

    void tells(String whoCalled) {
        callers = whoCalled;
    }

    /** Of no day anything is known. */
    void hasCountedNothing() {
        counted = "";
    }

    /** What was asked, with which token. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        var body = """
                {"layer":"experience","api":"partner","major":1,"since":"2027-06-08",%s
                 "callers":[%s],"consents":[]}""".formatted(counted, callers).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
