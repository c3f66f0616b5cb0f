package io.entrepot.developer.lineage.governance;

import io.entrepot.developer.lineage.BackendCallSums;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What is asked of the governance API about calls of backends; dates as ISO 8601, which the client would write as a country does. */
interface LineageApi {

    @GetExchange("/governance/v1/backend-calls")
    BackendCallSums backendCalls(
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String operation,
            @RequestParam(required = false) @Nullable String entry,
            @RequestParam(required = false) @Nullable String consumer,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);
}
