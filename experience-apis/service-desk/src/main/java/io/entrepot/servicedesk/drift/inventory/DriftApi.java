package io.entrepot.servicedesk.drift.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What the service desk uses of inventory's comparisons. */
interface DriftApi {

    @GetExchange("/inventory/v1/drift/findings")
    FindingPageMessage findings(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(name = "class", required = false) @Nullable String driftClass,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String node,
            @RequestParam long cursor,
            @RequestParam int limit);

    @GetExchange("/inventory/v1/drift/accuracy")
    AccuracyMessage accuracy();

    @PostExchange("/inventory/v1/drift/runs")
    RunMessage request(@RequestBody ScopeMessage scope);

    @GetExchange("/inventory/v1/drift/runs/{id}")
    RunMessage run(@PathVariable long id);

    /** What is to be compared. */
    record ScopeMessage(List<String> items, List<String> nodes) {}
}
