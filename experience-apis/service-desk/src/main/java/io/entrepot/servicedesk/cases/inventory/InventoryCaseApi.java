package io.entrepot.servicedesk.cases.inventory;

import io.entrepot.servicedesk.cases.Amendment;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What the service desk does with the cases of inventory. */
interface InventoryCaseApi {

    String PERSON = "On-Behalf-Of";

    @GetExchange("/inventory/v1/exceptions")
    CasePageMessage exceptions(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam long cursor,
            @RequestParam int limit);

    @GetExchange("/inventory/v1/exceptions/{id}")
    CaseMessage exception(@PathVariable long id);

    @PostExchange("/inventory/v1/exceptions/{id}/replay")
    CaseMessage replay(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable AmendmentMessage body,
            @RequestHeader(PERSON) String person);

    @PostExchange("/inventory/v1/exceptions/replay")
    ReplayMessage replayAll(
            @RequestParam String kind,
            @RequestParam long cursor,
            @RequestParam int limit,
            @RequestHeader(PERSON) String person);

    @PostExchange("/inventory/v1/exceptions/{id}/discard")
    CaseMessage discard(@PathVariable long id, @RequestBody DiscardMessage body, @RequestHeader(PERSON) String person);

    @PutExchange("/inventory/v1/exceptions/{id}/owner")
    CaseMessage assign(@PathVariable long id, @RequestBody OwnerMessage body, @RequestHeader(PERSON) String person);

    /** What takes the place of the message that came. */
    record AmendmentMessage(String body, String reason) {

        static @Nullable AmendmentMessage of(@Nullable Amendment amendment) {
            return amendment == null ? null : new AmendmentMessage(amendment.body(), amendment.reason());
        }
    }

    /** Why a case is discarded. */
    record DiscardMessage(String reason) {}

    /** Who takes care of a case. */
    record OwnerMessage(@Nullable String owner) {}
}
