package io.entrepot.developer.audit.governance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.entrepot.developer.audit.AuditPage;
import io.entrepot.developer.audit.AuditedAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What is asked of the governance API about the audit trail. */
interface AuditApi {

    @PostExchange("/governance/v1/audit-entries")
    EntryMessage record(@RequestHeader("On-Behalf-Of") String person, @RequestBody NewEntryMessage entry);

    @PostExchange("/governance/v1/audit-entries/{id}/outcome")
    EntryMessage note(@PathVariable long id, @RequestBody OutcomeMessage outcome);

    @GetExchange("/governance/v1/audit-entries")
    PageMessage list(
            @RequestParam(required = false) @Nullable String consumer,
            @RequestParam(required = false) @Nullable String application,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam long cursor,
            @RequestParam int limit);

    /** An entry that is written. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewEntryMessage(
            String consumer,
            String application,
            String action,
            @Nullable String detail) {}

    /** What became of it. */
    record OutcomeMessage(boolean done) {}

    /** An entry. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record EntryMessage(
            long id,
            String consumer,
            String application,
            String action,
            @Nullable String detail,
            String person,
            Instant at,
            @Nullable Boolean done) {

        AuditedAction toAction() {
            return new AuditedAction(id, consumer, application, action, detail, person, at, done);
        }
    }

    /** A page of entries. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PageMessage(List<EntryMessage> entries, @Nullable Long next) {

        AuditPage toPage() {
            return new AuditPage(entries.stream().map(EntryMessage::toAction).toList(), next);
        }
    }
}
