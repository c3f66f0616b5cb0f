package io.entrepot.gateway.lifecycle;

import io.entrepot.foundation.lifecycle.PublishedVersion;
import io.entrepot.foundation.lifecycle.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets no version end for a consumer that still calls it and did not consent. An end takes effect with the first look at the use of the
 * version after it; until there was one the version stays, for all who may call it.
 */
public class EndGuard {

    /** Whoever shows no token cannot be told from those who do not call. */
    private static final String NOBODY = "anonymous";

    private final Map<String, Judgement> judged = new ConcurrentHashMap<>();

    /**
     * What a look at the use of a version has shown.
     *
     * @param held the consumers for which the version cannot end yet
     */
    private record Judgement(Instant at, Set<String> held) {}

    /** Whether the version answers this consumer no more; a consumer whose end was judged once stays out. */
    public boolean hasEnded(PublishedVersion published, @Nullable String consumer, Instant now) {
        var version = published.version();
        var end = version.sunsetFor(consumer).orElse(Instant.MAX);
        if (published.state() != State.RETIRED && now.isBefore(end)) {
            return false;
        }
        return consumer == null
                || version.hasConsentOf(consumer)
                || judgement(published)
                        .filter(look -> !look.at().isBefore(end))
                        .filter(look -> !look.held().contains(consumer))
                        .isPresent();
    }

    /** Whether the version is retired and nobody can hold it open any more, so that nobody need show a token to be told. */
    public boolean hasEndedForAll(PublishedVersion published) {
        return published.state() == State.RETIRED
                && judgement(published).filter(look -> look.held().isEmpty()).isPresent();
    }

    /** The consumers for which the version cannot end yet; not known before the first look. */
    public Optional<Set<String>> heldBy(PublishedVersion published) {
        return judgement(published).map(Judgement::held);
    }

    /**
     * Judges anew.
     *
     * @return whether the use says enough; where it does not, the last judgement stands
     */
    boolean judge(PublishedVersion published, VersionUse use, Instant now) {
        if (!use.isComplete()) {
            return false;
        }
        judged.put(published.contractPath(), new Judgement(now, held(published, use, now)));
        return true;
    }

    private static Set<String> held(PublishedVersion published, VersionUse use, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return use.callers().stream()
                .filter(caller -> !caller.hasConsentedOn(today))
                .map(VersionUse.Caller::consumer)
                .filter(consumer ->
                        !consumer.equals(NOBODY) && !published.version().hasConsentOf(consumer))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Judgement> judgement(PublishedVersion published) {
        return Optional.ofNullable(judged.get(published.contractPath()));
    }
}
