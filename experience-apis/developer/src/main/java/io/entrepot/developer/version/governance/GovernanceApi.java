package io.entrepot.developer.version.governance;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What is asked of the governance API. */
interface GovernanceApi {

    @GetExchange("/governance/v1/versions/{layer}/{api}/{major}/callers")
    CallersMessage callers(
            @PathVariable String layer, @PathVariable String api, @PathVariable int major, @RequestParam int days);
}
