package io.entrepot.foundation.codemaps.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.entrepot.foundation.codemaps.CodeKey;
import io.entrepot.foundation.codemaps.CodeMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** All versions in memory; whether another replica changed them is asked at most once a second. */
class CachedCodeMaps {

    private static final long ASK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final CodeMapRows rows;
    private volatile Snapshot snapshot = new Snapshot(-1, Map.of());
    private volatile long askedAt;
    private volatile boolean isStale = true;

    CachedCodeMaps(CodeMapRows rows) {
        this.rows = rows;
    }

    private record Snapshot(long newest, Map<CodeKey, List<CodeMapping>> versions) {}

    List<CodeMapping> versions(CodeKey key) {
        return snapshot().versions().getOrDefault(key, List.of());
    }

    Stream<List<CodeMapping>> all() {
        return snapshot().versions().values().stream();
    }

    void forget() {
        isStale = true;
    }

    private Snapshot snapshot() {
        var now = System.nanoTime();
        if (isStale || now - askedAt > ASK_EVERY_NANOS) {
            isStale = false;
            askedAt = now;
            readIfChanged();
        }
        return snapshot;
    }

    /** The number is read first: what is added between the two reads is read again next time. */
    private synchronized void readIfChanged() {
        var newest = rows.newest();
        if (newest != snapshot.newest()) {
            snapshot = new Snapshot(
                    newest, rows.all().stream().collect(groupingBy(CodeMapping::key, LinkedHashMap::new, toList())));
        }
    }
}
