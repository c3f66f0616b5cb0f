package io.entrepot.sandbox.shiphero;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a connection before paging; a cursor is an offset, so that rows may move between pages. */
record Nodes(List<View> views) {

    static final int DEFAULT_PAGE = 100;

    private static final String CURSOR = "arrayconnection:";

    View page(Map<String, Object> arguments) {
        var sorted = sorted(arguments.get("sort"));
        var from = arguments.get("after") instanceof String after ? offset(after) + 1 : 0;
        var until = arguments.get("before") instanceof String before ? offset(before) : sorted.size();
        var end = Math.min(until, sorted.size());
        var start = Math.clamp(from, 0, end);
        if (arguments.get("last") instanceof Integer last) {
            return page(sorted, Math.max(start, end - last), end);
        }
        var first = arguments.get("first") instanceof Integer number ? number : DEFAULT_PAGE;
        return page(sorted, start, Math.min(end, start + Math.max(0, first)));
    }

    private View page(List<View> sorted, int start, int end) {
        var edges = new ArrayList<View>();
        for (int index = start; index < end; index++) {
            edges.add(new View().with("node", sorted.get(index)).with("cursor", cursor(index)));
        }
        var info = new View()
                .with("hasNextPage", end < sorted.size())
                .with("hasPreviousPage", start > 0)
                .with("startCursor", edges.isEmpty() ? null : cursor(start))
                .with("endCursor", edges.isEmpty() ? null : cursor(end - 1));
        return new View().with("pageInfo", info).with("edges", edges);
    }

    private List<View> sorted(@Nullable Object sort) {
        if (!(sort instanceof String key) || key.isBlank()) {
            return views;
        }
        var name = key.startsWith("-") ? key.substring(1) : key;
        var rising = Comparator.<View, String>comparing(view -> String.valueOf(view.get(name)));
        return views.stream()
                .sorted(key.startsWith("-") ? rising.reversed() : rising)
                .toList();
    }

    private static String cursor(int offset) {
        return Base64.getEncoder().encodeToString((CURSOR + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String cursor) {
        try {
            var text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(CURSOR)) {
                return Integer.parseInt(text.substring(CURSOR.length()));
            }
        } catch (IllegalArgumentException _) {
            // refused below, as any other text that is no cursor
        }
        throw ShipHeroError.invalid("Invalid cursor: " + cursor);
    }
}
