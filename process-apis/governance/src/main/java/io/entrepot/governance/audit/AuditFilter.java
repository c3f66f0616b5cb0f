package io.entrepot.governance.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a reader wants; what is absent is not asked for.
 *
 * @param until the first moment that is not asked for
 */
public record AuditFilter(
        @Nullable String consumer,
        @Nullable String application,
        @Nullable Instant since,
        @Nullable Instant until) {}
