package io.entrepot.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Plain HTTP with JSON, as any client would speak it. */
final class Http {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    /** An answer with its body read as JSON where it is JSON. */
    record Answer(int status, java.net.http.HttpHeaders headers, JsonNode body) {

        String text(String pointer) {
            return body.at(pointer).asString("");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            return answer(CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static HttpRequest.Builder get(URI uri) {
        return HttpRequest.newBuilder(uri).GET();
    }

    static HttpRequest.Builder put(URI uri, String json) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json));
    }

    static HttpRequest.Builder putText(URI uri, String text) {
        return HttpRequest.newBuilder(uri).header("Content-Type", "text/plain").PUT(BodyPublishers.ofString(text));
    }

    static HttpRequest.Builder post(URI uri, String type, String body) {
        return HttpRequest.newBuilder(uri).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    static HttpRequest.Builder delete(URI uri) {
        return HttpRequest.newBuilder(uri).DELETE();
    }

    static Answer answer(HttpResponse<String> response) {
        var json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        var body = json && !response.body().isEmpty() ? JSON.readTree(response.body()) : MissingNode.getInstance();
        return new Answer(response.statusCode(), response.headers(), body);
    }
}
