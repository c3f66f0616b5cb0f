package io.entrepot.gateway.lifecycle.developer;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the gateway asks of the developer API. */
interface DeveloperApi {

    @GetExchange("/developer/v1/versions/{layer}/{api}/{major}/callers")
    CallersMessage callers(
            @PathVariable String layer, @PathVariable String api, @PathVariable int major, @RequestParam int days);
}
