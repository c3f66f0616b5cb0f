package io.entrepot.foundation.impact.usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads who calls: rows of a file, one JSON object a line or all in the governance API's answer, or that API itself. A row of usage has
 * consumer, api, major, operation, calls and a day (or the last day of a sum), one of backends' calls system, operation, entry,
 * consumer and calls.
 */
public final class UsageSource {

    private static final String USAGE = "sums";
    private static final String BACKEND_CALLS = "paths";

    private final PublishedOperations published;
    private final LocalDate today;
    private final Governance governance;
    private final JsonMapper json = new JsonMapper();

    /** @param token for the API; empty for none */
    public UsageSource(PublishedOperations published, LocalDate today, String token) {
        this.published = published;
        this.today = today;
        this.governance = new Governance(token);
    }

    /**
     * Calls of our operations in the last 30 days.
     *
     * @param place a file, or the address of the governance API's usage
     * @throws IllegalArgumentException if nothing can be read there
     */
    public Usage usage(String place) {
        var rows = isAddress(place)
                ? governance.rows(
                        place + "?by=CONSUMER&by=API&by=MAJOR&by=OPERATION&by=DAY&layer=experience" + days(), USAGE)
                : filed(Path.of(place), USAGE);
        return Usage.until(today, rows.stream().flatMap(this::call).toList());
    }

    /**
     * Calls of backends in the last 30 days.
     *
     * @param place a file, or the address of the governance API's calls of backends
     * @throws IllegalArgumentException if nothing can be read there
     */
    public BackendCalls backendCalls(String place) {
        var rows = isAddress(place)
                ? governance.rows(place + "?" + days().substring(1), BACKEND_CALLS)
                : filed(Path.of(place), BACKEND_CALLS);
        return BackendCalls.of(rows.stream().map(this::backendCall).toList());
    }

    private static boolean isAddress(String place) {
        return place.startsWith("http://") || place.startsWith("https://");
    }

    private String days() {
        return "&limit=1000&from=%s&to=%s".formatted(today.minusDays(Usage.DAYS - 1), today);
    }

    private List<JsonNode> filed(Path file, String name) {
        try (var values = json.readerFor(JsonNode.class).<JsonNode>readValues(Files.readString(file))) {
            return values.readAll().stream()
                    .flatMap(value -> value.has(name) ? value.get(name).valueStream() : Stream.of(value))
                    .toList();
        } catch (IOException | JacksonException broken) {
            throw new IllegalArgumentException("no usage in " + file + ": " + broken.getMessage(), broken);
        }
    }

    /** What fits no published operation reaches nobody through one. */
    private Stream<Usage.Calls> call(JsonNode row) {
        return published
                .of(text(row, "api"), row.path("major").asInt(0), text(row, "operation"))
                .map(operation -> new Usage.Calls(
                        text(row, "consumer"),
                        operation,
                        day(row),
                        row.path("calls").asLong(0)))
                .stream();
    }

    private BackendCalls.Call backendCall(JsonNode row) {
        return new BackendCalls.Call(
                text(row, "system"),
                text(row, "operation"),
                published.ofEntry(text(row, "entry")),
                text(row, "consumer"),
                row.path("calls").asLong(0));
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
