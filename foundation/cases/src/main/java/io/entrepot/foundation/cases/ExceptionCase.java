package io.entrepot.foundation.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be understood.
 *
 * @param kind the code of its {@link CaseKind}
 * @param subject what it is about; the same thing told again counts as an occurrence of the open case
 * @param owner who takes care of it
 * @param body the newest message as it came, absent where there was none
 * @param closedAt when it was resolved or discarded
 */
public record ExceptionCase(
        CaseId id,
        String kind,
        String subject,
        String detail,
        CaseState state,
        CaseKind.Severity severity,
        @Nullable String owner,
        @Nullable CaseBody body,
        int occurrences,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant closedAt) {

    public boolean isOf(CaseKind other) {
        return kind.equals(other.code());
    }

    public boolean isOpen() {
        return state == CaseState.OPEN;
    }
}
