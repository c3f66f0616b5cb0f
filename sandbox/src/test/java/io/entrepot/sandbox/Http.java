package io.entrepot.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** A plain HTTP client with headers that go along with every call. */
record Http(String base, Map<String, String> headers) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Http at(int port, Map<String, String> headers) {
        return new Http("http://127.0.0.1:" + port, headers);
    }

    Response get(String path, String... more) {
        return send("GET", path, "", more);
    }

    Response post(String path, String body, String... more) {
        return send("POST", path, body, more);
    }

    /** Sends a call; {@code more} are further header names and values. */
    Response send(String method, String path, String body, String... more) {
        var uri = path.startsWith("http") ? path : base + path;
        var request = HttpRequest.newBuilder(URI.create(encoded(uri)))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        var extra = List.of(more);
        for (int index = 0; index < extra.size(); index += 2) {
            request.setHeader(extra.get(index), extra.get(index + 1));
        }
        return send(request.build());
    }

    private static Response send(HttpRequest request) {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            return new Response(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String uri) {
        return uri.replace(" ", "%20").replace("\"", "%22");
    }
}
