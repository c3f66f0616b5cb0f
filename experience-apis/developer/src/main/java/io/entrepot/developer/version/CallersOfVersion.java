package io.entrepot.developer.version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who called a version lately, and who consented to its end.
 *
 * @param since the first day that was looked at
 * @param countedSince the first day of which anything is known
 */
public record CallersOfVersion(
        LocalDate since, @Nullable LocalDate countedSince, List<Caller> callers, List<Consent> consents) {

    public CallersOfVersion {
        callers = List.copyOf(callers);
        consents = List.copyOf(consents);
    }

    /**
     * A consumer that called.
     *
     * @param endsOn the date to whose end of the version it consented
     */
    public record Caller(
            String consumer,
            long calls,
            List<String> operations,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable LocalDate endsOn) {}

    /** A consent that holds, also of a consumer that did not call. */
    public record Consent(String consumer, LocalDate endsOn, String givenBy, Instant recordedAt) {}
}
