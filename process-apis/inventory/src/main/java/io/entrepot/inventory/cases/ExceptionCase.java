package io.entrepot.inventory.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be understood.
 *
 * @param subject what it is about; the same thing told again counts as an occurrence of the open case
 * @param resolvedAt when it was mended
 */
public record ExceptionCase(
        long id,
        ExceptionCases.Kind kind,
        String subject,
        String detail,
        int occurrences,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant resolvedAt) {}
