package io.entrepot.developer.release.governance;

import io.entrepot.developer.release.BackendRelease;
import io.entrepot.developer.release.NewRelease;
import io.entrepot.developer.release.ReleasePage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What is asked of the governance API about releases. */
interface ReleaseApi {

    @PostExchange("/governance/v1/backend-releases")
    BackendRelease register(@RequestHeader("On-Behalf-Of") String person, @RequestBody NewRelease release);

    @GetExchange("/governance/v1/backend-releases")
    ReleasePage releases(
            @RequestParam(required = false) @Nullable String backend,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    @GetExchange("/governance/v1/backend-releases/{id}")
    BackendRelease release(@PathVariable long id);

    @PutExchange(
            url = "/governance/v1/backend-releases/{id}/documents/{side}",
            contentType = "text/plain;charset=UTF-8")
    BackendRelease receive(@PathVariable long id, @PathVariable String side, @RequestBody String document);

    @PostExchange("/governance/v1/backend-releases/{id}/assessment")
    BackendRelease assess(@PathVariable long id);

    @PostExchange("/governance/v1/backend-releases/{id}/acknowledgement")
    BackendRelease acknowledge(
            @RequestHeader("On-Behalf-Of") String person, @PathVariable long id, @RequestBody PlanMessage plan);

    @DeleteExchange("/governance/v1/backend-releases/{id}")
    void remove(@RequestHeader("On-Behalf-Of") String person, @PathVariable long id);

    /** A plan on the wire. */
    record PlanMessage(String plan) {}
}
