package io.entrepot.governance.consent;

import io.entrepot.governance.version.VersionId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A consumer agreed that a version may end for it on a date.
 *
 * @param endsOn the first day on which the version need not answer this consumer any more, in UTC
 * @param givenBy the person who agreed
 * @param recordedBy who wrote it down
 */
public record Consent(
        ConsentId id,
        String consumer,
        VersionId version,
        LocalDate endsOn,
        String givenBy,
        String recordedBy,
        Instant recordedAt,
        @Nullable Revocation revocation) {

    /** That a consent was taken back. */
    public record Revocation(String reason, String recordedBy, Instant recordedAt) {}

    /** From its date on the version may have ended because of it, so that it cannot be taken back. */
    boolean isFinalOn(LocalDate day) {
        return !day.isBefore(endsOn);
    }

    public boolean holds() {
        return revocation == null;
    }
}
