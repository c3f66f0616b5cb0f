package io.entrepot.partner.milestone.web;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.partner.milestone.PartnersTimelines;
import io.entrepot.partner.order.UnknownOrder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells a partner what happened to its order. */
@RestController
@Tag(name = "Orders")
class MilestonesController {

    private final PartnersTimelines timelines;

    MilestonesController(PartnersTimelines timelines) {
        this.timelines = timelines;
    }

    @GetMapping("/partner/v2/orders/{id}/milestones")
    @Operation(
            operationId = "readMilestones",
            summary = "Follow an order from acceptance to delivery",
            description =
                    "A milestone may be recorded after one that happened later; the list is by the time it happened.")
    @ApiResponse(responseCode = "200", description = "What happened so far; empty when nothing was told yet")
    @ApiResponse(responseCode = "404", ref = "Problem")
    MilestonesResponse milestones(
            ConsumerId partner,
            @Parameter(description = "The number that the receipt gave", example = "ORD-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE")
                    @PathVariable
                    OrderId id) {
        return timelines.find(partner, id).map(MilestonesResponse::of).orElseThrow(UnknownOrder::new);
    }
}
