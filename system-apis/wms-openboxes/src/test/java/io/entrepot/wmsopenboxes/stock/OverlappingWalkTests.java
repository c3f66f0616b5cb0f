package io.entrepot.wmsopenboxes.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.wmsopenboxes.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A walk misses nothing that is stamped early and seen late, whatever the clock of the source does. */
class OverlappingWalkTests {

    private static final String FEED = "ledger";

    private final MovableClock clock = new MovableClock();
    private final List<Row> source = new ArrayList<>();
    private final FeedsInMemory feeds = new FeedsInMemory();
    private final OverlappingWalk<Row> walk =
            new OverlappingWalk<>(feeds, Duration.ofMinutes(10), clock, Row::id, Row::changedAt);

    private record Row(String id, Instant changedAt) {}

    @Test
    void findsARowThatWasCommittedAfterLaterRowsHadBeenRead() {
        add("first", Duration.ZERO);
        assertThat(poll()).containsExactly("first");
        clock.advance(Duration.ofMinutes(15));
        add("on time", Duration.ZERO);
        assertThat(poll()).containsExactly("on time");

        add("late", Duration.ofMinutes(9)); // stamped nine minutes ago, seen only now
        clock.advance(Duration.ofMinutes(15));
        add("new", Duration.ZERO);

        assertThat(poll()).containsExactlyInAnyOrder("late", "new");
        assertThat(poll()).isEmpty();
    }

    @Test
    void missesNothingAfterTheClockOfTheSourceRanAhead() {
        add("from the future", Duration.ofMinutes(-10));
        assertThat(poll()).containsExactly("from the future");

        clock.advance(Duration.ofMinutes(1));
        add("back in time", Duration.ZERO);

        assertThat(poll()).containsExactly("back in time");
    }

    @Test
    void takesARowOnceThoughItMovesToTheNextPage() {
        for (int number = 0; number < 5; number++) {
            add("row " + number, Duration.ofMinutes(number));
        }

        var found = walk.walk(FEED, offset -> {
            if (offset == 2) {
                add("pushes the others down", Duration.ZERO);
            }
            return page(offset);
        });

        assertThat(found.rows()).extracting(Row::id).doesNotHaveDuplicates().hasSize(5);
        feeds.advance(FEED, found.watermark());
        assertThat(poll()).contains("pushes the others down");
    }

    @Test
    void readsNoFurtherThanTheOverlap() {
        add("old", Duration.ofHours(2));
        add("new", Duration.ZERO);
        assertThat(poll()).hasSize(2);

        assertThat(walk.walk(FEED, this::page).rows()).extracting(Row::id).containsExactly("new");
    }

    private void add(String id, Duration age) {
        source.add(new Row(id, clock.instant().minus(age)));
    }

    /** What a poll tells: each row once, as the inbox would see to it. */
    private List<String> poll() {
        var found = walk.walk(FEED, this::page);
        var told = found.rows().stream()
                .map(Row::id)
                .filter(id -> feeds.once(id, () -> {}))
                .toList();
        feeds.advance(FEED, found.watermark());
        return told;
    }

    private List<Row> page(int offset) {
        return source.stream()
                .sorted(Comparator.comparing(Row::changedAt).reversed())
                .skip(offset)
                .limit(2)
                .toList();
    }

    private static final class FeedsInMemory implements Feeds {

        private final Map<String, Instant> watermarks = new HashMap<>();
        private final Set<String> done = new HashSet<>();

        @Override
        public Optional<Instant> watermark(String feed) {
            return Optional.ofNullable(watermarks.get(feed));
        }

        @Override
        public void advance(String feed, Instant watermark) {
            watermarks.merge(feed, watermark, (one, other) -> one.isAfter(other) ? one : other);
        }

        @Override
        public boolean isDone(String name) {
            return done.contains(name);
        }

        @Override
        public boolean once(String name, Runnable change) {
            if (done.add(name)) {
                change.run();
                return true;
            }
            return false;
        }
    }
}
