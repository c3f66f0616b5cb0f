package io.entrepot.foundation.impact.usage;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API that counts, asked page by page. */
final class Governance {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final String token;
    private final JsonMapper json = new JsonMapper();

    /** @param token for the API; empty for none */
    Governance(String token) {
        this.token = token;
    }

    /**
     * All rows of all pages.
     *
     * @param question the address with a query
     * @param rows the name of the list in each answer
     */
    List<JsonNode> rows(String question, String rows) {
        var found = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = page(URI.create(question + cursor));
            page.path(rows).forEach(found::add);
            var next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return found;
    }

    private JsonNode page(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalArgumentException("no usage: %s answered %d".formatted(address, answer.statusCode()));
            }
            return json.readTree(answer.body());
        } catch (IOException | JacksonException broken) {
            throw new IllegalArgumentException("no usage from " + address + ": " + broken, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
