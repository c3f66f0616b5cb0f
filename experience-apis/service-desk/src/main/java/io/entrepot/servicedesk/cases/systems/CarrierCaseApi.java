package io.entrepot.servicedesk.cases.systems;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What the service desk does with a carrier network's cases. */
interface CarrierCaseApi extends SystemCaseApi {

    @Override
    @GetExchange("/carrier/v1/exceptions")
    CasePageMessage exceptions(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam long cursor,
            @RequestParam int limit);

    @Override
    @GetExchange("/carrier/v1/exceptions/{id}")
    CaseMessage exception(@PathVariable long id);

    @Override
    @PostExchange("/carrier/v1/exceptions/{id}/replay")
    CaseMessage replay(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable AmendmentMessage body,
            @RequestHeader(PERSON) String person);

    @Override
    @PostExchange("/carrier/v1/exceptions/{id}/discard")
    CaseMessage discard(@PathVariable long id, @RequestBody DiscardMessage body, @RequestHeader(PERSON) String person);
}
