package io.entrepot.gateway.lifecycle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who called a version lately.
 *
 * @param since the first day that was looked at
 * @param countedSince the first day of which anything is known
 */
public record VersionUse(LocalDate since, @Nullable LocalDate countedSince, List<Caller> callers) {

    /** Under this name are counted those that were too many to be told apart. */
    private static final String OVERFLOW = "overflow";

    public VersionUse {
        callers = List.copyOf(callers);
    }

    /**
     * A consumer that called.
     *
     * @param endsOn the date to whose end of the version it consented
     */
    public record Caller(String consumer, @Nullable LocalDate endsOn) {

        boolean hasConsentedOn(LocalDate day) {
            return endsOn != null && !day.isBefore(endsOn);
        }
    }

    /** Whether it can be said of everybody else that they did not call. */
    boolean isComplete() {
        return countedSince != null
                && !countedSince.isAfter(since)
                && callers.stream().noneMatch(caller -> caller.consumer().equals(OVERFLOW));
    }
}
