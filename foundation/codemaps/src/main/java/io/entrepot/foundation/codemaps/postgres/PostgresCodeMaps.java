package io.entrepot.foundation.codemaps.postgres;

import io.entrepot.foundation.codemaps.CodeKey;
import io.entrepot.foundation.codemaps.CodeKind;
import io.entrepot.foundation.codemaps.CodeMapping;
import io.entrepot.foundation.codemaps.CodeMaps;
import io.entrepot.foundation.codemaps.CodeMeaning;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Code maps as rows, looked up in memory. */
class PostgresCodeMaps implements CodeMaps {

    private static final String IMPORT = "first data of the service";

    private final CodeMapRows rows;
    private final TransactionTemplate transaction;
    private final List<CodeKind> kinds;
    private final Clock clock;
    private final CachedCodeMaps cache;

    PostgresCodeMaps(CodeMapRows rows, TransactionTemplate transaction, List<CodeKind> kinds, Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.kinds = List.copyOf(kinds);
        this.clock = clock;
        this.cache = new CachedCodeMaps(rows);
    }

    /** Adds what has no mapping yet; what people changed since stays as they said. */
    void addFirst(Map<CodeKey, String> first) {
        first.forEach(this::check);
        transaction.executeWithoutResult(status -> {
            rows.lock();
            var known = rows.all().stream().map(CodeMapping::key).toList();
            first.forEach((key, canonical) -> {
                if (!known.contains(key)) {
                    rows.add(new CodeMapping(key, 1, canonical, Instant.EPOCH, IMPORT, now()));
                }
            });
        });
        cache.forget();
    }

    private void check(CodeKey key, String canonical) {
        if (refusal(key, canonical).isPresent()) {
            throw new IllegalArgumentException("first code maps: " + key + " cannot mean " + canonical);
        }
    }

    @Override
    public CodeMeaning lookup(CodeKey key) {
        return valid(key)
                .or(() -> valid(key.ofAnyone()))
                .<CodeMeaning>map(found -> new CodeMeaning.Mapped(found.canonical(), found.version()))
                .orElseGet(() -> new CodeMeaning.Unmapped(key));
    }

    private Optional<CodeMapping> valid(CodeKey key) {
        return valid(cache.versions(key));
    }

    private Optional<CodeMapping> valid(List<CodeMapping> versions) {
        var now = clock.instant();
        return versions.reversed().stream()
                .filter(version -> !version.validFrom().isAfter(now))
                .findFirst();
    }

    @Override
    public List<CodeMapping> current(@Nullable String kind, @Nullable String partner) {
        return cache.all()
                .filter(versions -> isAsked(kind, versions.getFirst().key().kind()))
                .filter(versions -> isAsked(partner, versions.getFirst().key().partner()))
                .flatMap(versions -> valid(versions).stream())
                .toList();
    }

    private static boolean isAsked(@Nullable String wanted, String found) {
        return wanted == null || wanted.equals(found);
    }

    @Override
    public List<CodeMapping> history(CodeKey key) {
        return cache.versions(key);
    }

    @Override
    public Change put(CodeKey key, String canonical, Instant validFrom, String author) {
        return refusal(key, canonical).orElseGet(() -> {
            var from = validFrom.truncatedTo(ChronoUnit.MICROS);
            var stored = Objects.requireNonNull(transaction.execute(status -> store(key, canonical, from, author)));
            cache.forget();
            return new Change.Stored(stored);
        });
    }

    private Optional<Change> refusal(CodeKey key, String canonical) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(key.kind()))
                .findFirst()
                .map(kind -> Stream.of(kind)
                        .filter(known -> !known.isCanonical().test(canonical))
                        .<Change>map(known -> new Change.NotCanonical(known.expected()))
                        .findFirst())
                .orElseGet(() -> Optional.of(new Change.UnknownKind(key.kind())));
    }

    private CodeMapping store(CodeKey key, String canonical, Instant validFrom, String author) {
        rows.lock();
        var versions = rows.all().stream().filter(one -> one.key().equals(key)).toList();
        if (!versions.isEmpty() && says(versions.getLast(), canonical, validFrom)) {
            return versions.getLast();
        }
        var mapping = new CodeMapping(key, versions.size() + 1, canonical, validFrom, author, now());
        rows.add(mapping);
        return mapping;
    }

    /** The last word already: the same meaning, and valid by then. */
    private static boolean says(CodeMapping last, String canonical, Instant validFrom) {
        return last.canonical().equals(canonical) && !last.validFrom().isAfter(validFrom);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
