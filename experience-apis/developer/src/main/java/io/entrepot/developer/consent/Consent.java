package io.entrepot.developer.consent;

import io.entrepot.developer.version.PublishedVersion;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A consumer agreed that a version may end for it.
 *
 * @param endsOn from this day on the version need not answer it any more
 * @param givenBy the person who agreed
 * @param revokedBecause why it was taken back; absent while it holds
 */
public record Consent(
        long id,
        String consumer,
        PublishedVersion version,
        LocalDate endsOn,
        String givenBy,
        String recordedBy,
        Instant recordedAt,
        @Nullable String revokedBecause) {}
