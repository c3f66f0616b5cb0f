package io.entrepot.governance.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a version stands in its life, and what was agreed with single consumers.
 *
 * @param sunset when it ends for all with whom nothing else was agreed
 * @param successor the major version to move to
 * @param agreements consents that were written beside the version instead of being recorded here
 */
public record VersionStanding(
        VersionId version,
        State state,
        @Nullable LocalDate sunset,
        @Nullable Integer successor,
        List<OwnSunset> ownSunsets,
        List<Agreement> agreements) {

    public VersionStanding {
        ownSunsets = List.copyOf(ownSunsets);
        agreements = List.copyOf(agreements);
    }

    /** When a version ends for one consumer. */
    public record OwnSunset(String consumer, LocalDate date) {}

    /** A consumer agreed to the end of the version, whenever that is. */
    public record Agreement(String consumer, String by, LocalDate given) {}

    /** Whether its end was announced, so that one can agree to it. */
    public boolean isEnding() {
        return state.isEnding();
    }

    /** When it ends for a consumer. */
    public Optional<LocalDate> sunsetFor(String consumer) {
        return ownSunsets.stream()
                .filter(own -> own.consumer().equals(consumer))
                .map(OwnSunset::date)
                .findFirst()
                .or(() -> Optional.ofNullable(sunset));
    }
}
