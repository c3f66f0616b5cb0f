package io.entrepot.servicedesk.cases.systems;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.servicedesk.cases.CaseId;
import io.entrepot.servicedesk.cases.CaseState;
import io.entrepot.servicedesk.cases.DeskCase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of cases on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CasePageMessage(List<Entry> exceptions, @Nullable String next) {

    /** One case in a list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
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
            @Nullable Instant resolvedAt) {

        DeskCase toCase() {
            return new DeskCase(
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
        }
    }

    DeskCase.Page toPage() {
        return new DeskCase.Page(exceptions.stream().map(Entry::toCase).toList(), next);
    }
}
