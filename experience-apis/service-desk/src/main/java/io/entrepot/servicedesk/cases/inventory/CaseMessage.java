package io.entrepot.servicedesk.cases.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.servicedesk.cases.CaseId;
import io.entrepot.servicedesk.cases.CaseState;
import io.entrepot.servicedesk.cases.DeskCase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case with its message and history on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CaseMessage(
        long id,
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
        @Nullable Instant resolvedAt,
        @Nullable String bodyType,
        @Nullable String body,
        List<Act> audit) {

    /** What somebody did. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Act(
            Instant at,
            String actor,
            String action,
            @Nullable String reason,
            @Nullable String amended) {

        DeskCase.Act toAct() {
            return new DeskCase.Act(at, actor, action, reason, amended);
        }
    }

    DeskCase.Detail toDetail() {
        var found = new DeskCase(
                new CaseId(id),
                kind,
                subject,
                detail,
                state,
                severity,
                owner,
                replayable,
                amendable,
                occurrences,
                firstSeenAt,
                lastSeenAt,
                resolvedAt);
        return new DeskCase.Detail(
                found, bodyType, body, audit.stream().map(Act::toAct).toList());
    }
}
