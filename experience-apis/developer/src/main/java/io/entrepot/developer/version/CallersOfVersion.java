package io.entrepot.developer.version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the end of a version affects: who called it lately, when it ends for whom, and who consented.
 *
 * @param sunset when it ends for all with whom nothing else was agreed
 * @param successor the major version to move to
 * @param since the first day that was looked at
 * @param countedSince the first day of which anything is known
 */
public record CallersOfVersion(
        String state,
        @Nullable LocalDate sunset,
        @Nullable Integer successor,
        LocalDate since,
        @Nullable LocalDate countedSince,
        List<Caller> callers,
        List<Consent> consents,
        List<OwnSunset> ownSunsets) {

    public CallersOfVersion {
        callers = List.copyOf(callers);
        consents = List.copyOf(consents);
        ownSunsets = List.copyOf(ownSunsets);
    }

    /**
     * A consumer that called.
     *
     * @param sunset when the version ends for it
     * @param endsOn the date to whose end of the version it consented
     */
    public record Caller(
            String consumer,
            long calls,
            List<String> operations,
            List<Use> uses,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable LocalDate sunset,
            @Nullable LocalDate endsOn) {}

    /** How often a consumer called an operation, and when last. */
    public record Use(String operation, long calls, LocalDate lastDay) {}

    /** A consent that holds, also of a consumer that did not call. */
    public record Consent(String consumer, LocalDate endsOn, String givenBy, Instant recordedAt) {}

    /** A date that was agreed with one consumer, also with one that did not call. */
    public record OwnSunset(String consumer, LocalDate date) {}
}
