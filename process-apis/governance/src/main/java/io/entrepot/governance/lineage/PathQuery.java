package io.entrepot.governance.lineage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which paths a reader wants; what is absent is not asked for.
 *
 * @param from the first day
 * @param to the last day
 * @param after the last path that was read; absent on the first page
 */
public record PathQuery(
        @Nullable String system,
        @Nullable String operation,
        @Nullable String entry,
        @Nullable String consumer,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable CallPath after,
        int limit) {}
