package io.entrepot.governance.consent;

import org.jspecify.annotations.Nullable;

/**
 * Which consents a reader wants; what is absent is not asked for.
 *
 * @param holds whether only those that hold, or only those that were taken back
 */
public record ConsentFilter(
        @Nullable String consumer,
        @Nullable String layer,
        @Nullable String api,
        @Nullable Integer major,
        @Nullable Boolean holds) {}
