package io.entrepot.developer.version;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version that ends and that a partner still calls.
 *
 * @param sunset when it ends for this partner
 * @param consentedTo the date to whose end it consented; absent: it did not
 */
public record EndingVersion(
        VersionStanding standing,
        @Nullable LocalDate sunset,
        long calls,
        List<String> operations,
        LocalDate lastDay,
        @Nullable LocalDate consentedTo) {}
