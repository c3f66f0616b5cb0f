package io.entrepot.wmsopenboxes.stock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Reads a list that is sorted by its last change, newest first, back to where the last walk had been and some way further: rows are
 * stamped before they can be seen, and move while pages are turned. What comes twice is for the receiver to know by its id.
 */
final class OverlappingWalk<T> {

    private final Feeds feeds;
    private final Duration overlap;
    private final Clock clock;
    private final Function<T, String> id;
    private final Function<T, Instant> changedAt;

    OverlappingWalk(
            Feeds feeds, Duration overlap, Clock clock, Function<T, String> id, Function<T, Instant> changedAt) {
        this.feeds = feeds;
        this.overlap = overlap;
        this.clock = clock;
        this.id = id;
        this.changedAt = changedAt;
    }

    /** What a walk found, each row once, and how far the next one need not go back. */
    record Found<T>(List<T> rows, Instant watermark) {}

    Found<T> walk(String feed, IntFunction<List<T>> pageAt) {
        var from = feeds.watermark(feed).map(last -> last.minus(overlap)).orElse(Instant.MIN);
        var found = new LinkedHashMap<String, T>();
        var offset = 0;
        var page = pageAt.apply(offset);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(row -> !changedAt.apply(row).isBefore(from))
                    .forEach(row -> found.put(id.apply(row), row));
            offset += page.size();
            page = changedAt.apply(page.getLast()).isBefore(from) ? List.of() : pageAt.apply(offset);
        }
        return new Found<>(
                new ArrayList<>(found.values()),
                watermark(feed, found.values().stream().toList()));
    }

    /** Never ahead of our own clock, so that a source whose clock ran ahead for a while loses nothing afterwards. */
    private Instant watermark(String feed, List<T> rows) {
        var known = feeds.watermark(feed).orElse(Instant.EPOCH);
        var newest = rows.stream().map(changedAt).max(Instant::compareTo).orElse(known);
        var capped = newest.isAfter(clock.instant()) ? clock.instant() : newest;
        return capped.isAfter(known) ? capped : known;
    }
}
