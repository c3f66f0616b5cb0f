package io.entrepot.partner.milestone.visibility;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** What the partner API uses of the visibility API. */
interface VisibilityApi {

    @GetExchange("/visibility/v1/timelines/{order}")
    TimelineMessage timeline(@PathVariable String order);
}
