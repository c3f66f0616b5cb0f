package io.entrepot.servicedesk.cases.systems;

import io.entrepot.servicedesk.cases.Amendment;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Every kind of system API serves its cases in the same form, each under a path of its own. */
interface SystemCaseApi {

    String PERSON = "On-Behalf-Of";

    @GetExchange
    CasePageMessage exceptions(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam long cursor,
            @RequestParam int limit);

    @GetExchange("/{id}")
    CaseMessage exception(@PathVariable long id);

    @PostExchange("/{id}/replay")
    CaseMessage replay(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable AmendmentMessage body,
            @RequestHeader(PERSON) String person);

    @PostExchange("/{id}/discard")
    CaseMessage discard(@PathVariable long id, @RequestBody DiscardMessage body, @RequestHeader(PERSON) String person);

    /** What takes the place of the message that came. */
    record AmendmentMessage(String body, String reason) {

        static @Nullable AmendmentMessage of(@Nullable Amendment amendment) {
            return amendment == null ? null : new AmendmentMessage(amendment.body(), amendment.reason());
        }
    }

    /** Why a case is discarded. */
    record DiscardMessage(String reason) {}
}
