package io.entrepot.developer.version;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a version stands in its life, and whose it is.
 *
 * @param contact where its owner is reached
 * @param ownSunsets the dates of consumers with whom another one was agreed
 */
public record VersionStanding(
        PublishedVersion version,
        String title,
        String audience,
        String team,
        String contact,
        String state,
        @Nullable LocalDate released,
        @Nullable LocalDate deprecated,
        @Nullable LocalDate sunset,
        @Nullable LocalDate retired,
        @Nullable Integer successor,
        Map<String, LocalDate> ownSunsets) {

    /** Whether its end was announced; a retired version may still answer those that hold it. */
    public boolean isEnding() {
        return state.equals("DEPRECATED") || state.equals("RETIRED");
    }

    /** Whether it has an address at the gateway. */
    public boolean isPublic() {
        return version.layer().equals("experience");
    }

    Optional<LocalDate> sunsetFor(String consumer) {
        return Optional.ofNullable(ownSunsets.getOrDefault(consumer, sunset));
    }
}
