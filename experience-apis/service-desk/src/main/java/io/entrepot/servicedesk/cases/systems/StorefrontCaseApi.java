package io.entrepot.servicedesk.cases.systems;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the service desk reads of a storefront's cases. */
interface StorefrontCaseApi extends CaseReading {

    @Override
    @GetExchange("/storefront/v1/exceptions")
    CasePageMessage exceptions(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam long cursor,
            @RequestParam int limit);

    @Override
    @GetExchange("/storefront/v1/exceptions/{id}")
    CaseMessage exception(@PathVariable long id);
}
