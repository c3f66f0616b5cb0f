package io.entrepot.foundation.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A major version and its dates; each date begins at midnight in UTC.
 *
 * @param deprecated from when on the version is deprecated
 * @param sunset when the version stops to answer
 * @param retired when the version was retired; the build holds the record of its use against it
 * @param successor the major version to move to
 * @param documentation where people read about the version and, when it is deprecated, about moving on
 * @param brownOuts when the version is switched off for a while, to be noticed before its end
 * @param ownSunsets the dates of consumers with whom another one was agreed
 * @param consents who agreed to the end of the version
 */
public record ApiVersion(
        @Min(1) int major,
        @NotNull State state,
        @Nullable LocalDate released,
        @Nullable LocalDate deprecated,
        @Nullable LocalDate sunset,
        @Nullable LocalDate retired,
        @Nullable Integer successor,
        @NotNull URI documentation,
        @DefaultValue List<@Valid BrownOut> brownOuts,
        @DefaultValue List<@Valid OwnSunset> ownSunsets,
        @DefaultValue List<@Valid Consent> consents) {

    /** A time in which the version does not answer. */
    public record BrownOut(@NotNull Instant from, @NotNull Instant until) {

        boolean covers(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }

        boolean overlaps(BrownOut other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }
    }

    /** The date on which the version ends for one consumer. */
    public record OwnSunset(
            @NotNull String consumer, @NotNull LocalDate date) {}

    /**
     * A consumer agreed to the end of the version.
     *
     * @param by the person who agreed
     */
    public record Consent(
            @NotNull String consumer,
            @NotNull String by,
            @NotNull LocalDate given) {}

    /** From when on the version is deprecated. */
    public Optional<Instant> deprecatedFrom() {
        return Optional.ofNullable(deprecated).map(ApiVersion::startOf);
    }

    /** When the version ends for this consumer, or for all when there is none. */
    public Optional<Instant> sunsetFor(@Nullable String consumer) {
        return ownSunsets.stream()
                .filter(own -> own.consumer().equals(consumer))
                .map(OwnSunset::date)
                .findFirst()
                .or(() -> Optional.ofNullable(sunset))
                .map(ApiVersion::startOf);
    }

    /** The brown-out in which the moment lies. */
    public Optional<BrownOut> brownOutAt(Instant moment) {
        return brownOuts.stream().filter(window -> window.covers(moment)).findFirst();
    }

    /** Whether a consumer agreed to the end of the version, whenever that is. */
    public boolean hasConsentOf(String consumer) {
        return consents.stream().anyMatch(consent -> consent.consumer().equals(consumer));
    }

    /** The last day on which anyone may still call. */
    Optional<LocalDate> lastSunset() {
        return Optional.ofNullable(sunset)
                .map(common -> ownSunsets.stream()
                        .map(OwnSunset::date)
                        .reduce(common, (one, other) -> one.isAfter(other) ? one : other));
    }

    static Instant startOf(LocalDate date) {
        return Objects.requireNonNull(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
