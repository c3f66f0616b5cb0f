package io.entrepot.governance.audit;

import org.jspecify.annotations.Nullable;

/** An entry as it is written, before the thing is done. */
public record NewAuditEntry(
        String consumer,
        String application,
        String action,
        @Nullable String detail,
        String person) {}
