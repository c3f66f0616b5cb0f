package io.entrepot.developer.usage.governance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What is asked of the governance API about usage; dates as ISO 8601, which the client would write as a country does. */
interface UsageApi {

    @GetExchange("/governance/v1/usage")
    UsageMessage usage(
            @RequestParam(required = false) @Nullable String consumer,
            @RequestParam(required = false) @Nullable String layer,
            @RequestParam(required = false) @Nullable String api,
            @RequestParam(required = false) @Nullable Integer major,
            @RequestParam(required = false) @Nullable String operation,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) List<String> by,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);
}
