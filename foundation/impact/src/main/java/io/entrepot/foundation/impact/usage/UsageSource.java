package io.entrepot.foundation.impact.usage;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads usage: rows of a file, one JSON object a line or all in the governance API's answer, or that API itself. A row has consumer,
 * api, major, operation, calls and a day (or the last day of a sum).
 */
public final class UsageSource {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final PublishedOperations published;
    private final LocalDate today;
    private final String token;
    private final JsonMapper json = new JsonMapper();

    /** @param token for the API; empty for none */
    public UsageSource(PublishedOperations published, LocalDate today, String token) {
        this.published = published;
        this.today = today;
        this.token = token;
    }

    /**
     * The usage of the last 30 days.
     *
     * @param place a file, or the address of the governance API's {@code /governance/v1/usage}
     * @throws IllegalArgumentException if nothing can be read there
     */
    public Usage read(String place) {
        var rows = place.startsWith("http://") || place.startsWith("https://") ? asked(place) : filed(Path.of(place));
        return Usage.until(today, rows.stream().flatMap(this::calls).toList());
    }

    private List<JsonNode> filed(Path file) {
        try {
            return rows(Files.readString(file));
        } catch (IOException | JacksonException broken) {
            throw new IllegalArgumentException("no usage in " + file + ": " + broken.getMessage(), broken);
        }
    }

    private List<JsonNode> rows(String text) {
        try (var values = json.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return values.readAll().stream().flatMap(UsageSource::rows).toList();
        }
    }

    private static Stream<JsonNode> rows(JsonNode value) {
        return value.has("sums") ? value.get("sums").valueStream() : Stream.of(value);
    }

    /** Page by page, as the API hands them out. */
    private List<JsonNode> asked(String address) {
        var rows = new ArrayList<JsonNode>();
        var query = "?by=CONSUMER,API,MAJOR,OPERATION,DAY&layer=experience&limit=1000&from=%s&to=%s"
                .formatted(today.minusDays(Usage.DAYS - 1), today);
        var cursor = "";
        do {
            var page = page(URI.create(address + query + cursor));
            rows(page).forEach(rows::add);
            var next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return rows;
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

    /** What fits no published operation reaches nobody through one. */
    private Stream<Usage.Calls> calls(JsonNode row) {
        return published
                .of(text(row, "api"), row.path("major").asInt(0), text(row, "operation"))
                .map(operation -> new Usage.Calls(
                        text(row, "consumer"),
                        operation,
                        day(row),
                        row.path("calls").asLong(0)))
                .stream();
    }

    private static LocalDate day(JsonNode row) {
        return LocalDate.parse(text(row, row.has("day") ? "day" : "lastDay"));
    }

    private static String text(JsonNode row, String name) {
        var value = row.path(name).asString("");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a row of usage has no " + name + ": " + row);
        }
        return value;
    }
}
