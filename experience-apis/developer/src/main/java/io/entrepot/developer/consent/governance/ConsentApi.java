package io.entrepot.developer.consent.governance;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What is asked of the governance API about consents. */
interface ConsentApi {

    @PostExchange("/governance/v1/consents")
    ConsentMessage record(@RequestHeader("On-Behalf-Of") String person, @RequestBody NewConsentMessage consent);

    @GetExchange("/governance/v1/consents/{id}")
    ConsentMessage consent(@PathVariable long id);

    @PostExchange("/governance/v1/consents/{id}/revocation")
    ConsentMessage revoke(
            @PathVariable long id, @RequestHeader("On-Behalf-Of") String person, @RequestBody RevocationMessage why);

    @GetExchange("/governance/v1/consents")
    ConsentPageMessage consents(
            @RequestParam(required = false) @Nullable String consumer,
            @RequestParam(required = false) @Nullable String api,
            @RequestParam(required = false) @Nullable Integer major,
            @RequestParam(required = false) @Nullable Boolean holds,
            @RequestParam long cursor,
            @RequestParam int limit);

    /** Why a consent is taken back. */
    record RevocationMessage(String reason) {}
}
