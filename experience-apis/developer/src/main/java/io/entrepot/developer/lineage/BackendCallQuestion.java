package io.entrepot.developer.lineage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which calls of backends are summed up; what is absent is not asked for.
 *
 * @param system the system API that called
 * @param operation of its backend
 * @param entry where the call came in
 */
public record BackendCallQuestion(
        @Nullable String system,
        @Nullable String operation,
        @Nullable String entry,
        @Nullable String consumer,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String cursor,
        int limit) {}
