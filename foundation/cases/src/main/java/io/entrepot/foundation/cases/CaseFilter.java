package io.entrepot.foundation.cases;

import org.jspecify.annotations.Nullable;

/** Which cases a reader wants; what is absent is not asked for. */
public record CaseFilter(
        @Nullable CaseState state,
        @Nullable String kind,
        @Nullable String owner,
        @Nullable String subject) {

    public static final CaseFilter ALL = new CaseFilter(null, null, null, null);

    public static CaseFilter openOf(CaseKind kind) {
        return new CaseFilter(CaseState.OPEN, kind.code(), null, null);
    }

    public static CaseFilter about(CaseKind kind, String subject) {
        return new CaseFilter(null, kind.code(), null, subject);
    }
}
