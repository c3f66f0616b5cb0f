package io.entrepot.servicedesk.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be understood.
 *
 * @param subject what it is about
 * @param replayable whether its message can be handled again
 * @param amendable whether that may be a mended message
 * @param closedAt when it was resolved or discarded
 */
public record DeskCase(
        CaseId id,
        String kind,
        String subject,
        String detail,
        CaseState state,
        String severity,
        @Nullable String owner,
        boolean replayable,
        boolean amendable,
        int occurrences,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant closedAt) {

    /** A case with its message and its history. */
    public record Detail(
            DeskCase found,
            @Nullable String bodyType,
            @Nullable String body,
            List<Act> audit) {}

    /**
     * What somebody did with a case, and why.
     *
     * @param amended the message as that person mended it
     */
    public record Act(
            Instant at,
            String actor,
            String action,
            @Nullable String reason,
            @Nullable String amended) {}

    /**
     * A part of a list.
     *
     * @param next where the next part begins; absent on the last one
     */
    public record Page(List<DeskCase> cases, @Nullable String next) {}
}
