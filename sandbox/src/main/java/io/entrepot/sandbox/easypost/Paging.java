package io.entrepot.sandbox.easypost;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Pages of a list, newest first, before or after an entry. */
final class Paging {

    private static final int LARGEST_PAGE = 100;
    private static final Duration DEFAULT_SPAN = Duration.ofDays(30);

    private Paging() {}

    static <T> Answer page(
            String name,
            List<T> oldestFirst,
            Function<T, String> id,
            Function<T, ObjectNode> write,
            Map<String, String> query) {
        var newestFirst = oldestFirst.reversed();
        var size = size(query.getOrDefault("page_size", "20"));
        var older = newestFirst.subList(after(newestFirst, id, query.get("before_id")), newestFirst.size());
        var span = older.subList(0, before(older, id, query.get("after_id")));
        var from = query.containsKey("after_id") ? Math.max(0, span.size() - size) : 0;
        var page = span.subList(from, Math.min(from + size, span.size()));
        var answer = Json.object();
        var entries = answer.putArray(name);
        page.forEach(entry -> entries.add(write.apply(entry)));
        return Answer.json(200, answer.put("has_more", page.size() < span.size()));
    }

    static boolean within(Instant createdAt, Map<String, String> query, Instant now) {
        var start = time(query, "start_datetime", now.minus(DEFAULT_SPAN));
        return !createdAt.isBefore(start) && !createdAt.isAfter(time(query, "end_datetime", Instant.MAX));
    }

    private static <T> int after(List<T> list, Function<T, String> id, @Nullable String wanted) {
        return wanted == null ? 0 : index(list, id, wanted) + 1;
    }

    private static <T> int before(List<T> list, Function<T, String> id, @Nullable String wanted) {
        return wanted == null ? list.size() : index(list, id, wanted);
    }

    private static <T> int index(List<T> list, Function<T, String> id, String wanted) {
        return IntStream.range(0, list.size())
                .filter(index -> id.apply(list.get(index)).equals(wanted))
                .findFirst()
                .orElseThrow(EasyPostErrors::notFound);
    }

    private static int size(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST_PAGE) {
            throw EasyPostErrors.invalid("page_size", "must be from 1 to " + LARGEST_PAGE);
        }
        return Integer.parseInt(text);
    }

    private static Instant time(Map<String, String> query, String name, Instant otherwise) {
        var text = query.get(name);
        try {
            return text == null ? otherwise : Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw EasyPostErrors.invalid(name, "must be a time such as 2026-11-23T05:00:00Z");
        }
    }
}
