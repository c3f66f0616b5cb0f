package io.entrepot.developer.access.governance;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What is asked of the governance API about access requests. */
interface AccessApi {

    @PostExchange("/governance/v1/access-requests")
    AccessMessage request(@RequestHeader("On-Behalf-Of") String person, @RequestBody NewAccessMessage request);

    @GetExchange("/governance/v1/access-requests")
    AccessPageMessage requests(
            @RequestParam(required = false) @Nullable String consumer,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Boolean granted,
            @RequestParam long cursor,
            @RequestParam int limit);

    @GetExchange("/governance/v1/access-requests/{id}")
    AccessMessage find(@PathVariable long id);

    @PostExchange("/governance/v1/access-requests/{id}/decision")
    AccessMessage decide(
            @PathVariable long id, @RequestHeader("On-Behalf-Of") String person, @RequestBody DecisionMessage decision);

    @PostExchange("/governance/v1/access-requests/{id}/grant")
    AccessMessage noteGranted(@PathVariable long id);

    /** A request that is made. */
    record NewAccessMessage(String consumer, String application, String scope, String reason) {}

    /** A decision. */
    record DecisionMessage(String outcome, @Nullable String reason) {}
}
