package io.entrepot.governance.usage;

import io.entrepot.canonical.usage.StatusClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which calls a reader wants; what is absent is not asked for.
 *
 * @param from the first day
 * @param to the last day
 */
public record UsageFilter(
        @Nullable String consumer,
        @Nullable String layer,
        @Nullable String api,
        @Nullable Integer major,
        @Nullable String operation,
        @Nullable StatusClass status,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
