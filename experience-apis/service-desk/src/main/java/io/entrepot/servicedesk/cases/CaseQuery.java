package io.entrepot.servicedesk.cases;

import org.jspecify.annotations.Nullable;

/** Which cases a reader wants; what is absent is not asked for. */
public record CaseQuery(
        @Nullable CaseState state,
        @Nullable String kind,
        @Nullable String owner,
        @Nullable String subject,
        long cursor,
        int limit) {}
