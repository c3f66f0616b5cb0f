package io.entrepot.visibility.timeline.web;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.visibility.timeline.Timelines;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what happened to an order. */
@Tag(name = "Timelines")
@RestController
class TimelineController {

    private static final String SHAPE = "^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$";
    private static final String SHAPE_MESSAGE = "must be 1 to 64 letters, digits or . _ : / -";
    private static final int LONGEST_NAME = 200;

    private final Timelines timelines;

    TimelineController(Timelines timelines) {
        this.timelines = timelines;
    }

    @Operation(summary = "Show what happened to an order")
    @ApiResponse(responseCode = "200", description = "The timeline, by the time of occurrence")
    @ApiResponse(responseCode = "404", description = "Nothing was told of such an order")
    @GetMapping("/visibility/v1/timelines/{orderId}")
    TimelineResponse timeline(@PathVariable @Pattern(regexp = SHAPE, message = SHAPE_MESSAGE) String orderId) {
        return timelines
                .find(new OrderId(orderId))
                .map(TimelineResponse::of)
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "Nothing is known of order " + orderId + "."));
    }

    @Operation(summary = "Find timelines by any name that any system gave to the order or a part of it")
    @ApiResponse(responseCode = "200", description = "The timelines found, 50 at most; none is an empty list")
    @GetMapping("/visibility/v1/timelines")
    TimelinesResponse timelines(
            @Parameter(
                            description =
                                    "Order, reference, ERP document, warehouse order, shipment, invoice or tracking number")
                    @RequestParam
                    @NotBlank @Size(max = LONGEST_NAME) String identifier,
            @Parameter(description = "Leaves out the orders of everyone else")
                    @RequestParam(required = false)
                    @Pattern(regexp = SHAPE, message = SHAPE_MESSAGE) @Nullable String consumer) {
        return TimelinesResponse.of(
                consumer == null ? timelines.named(identifier) : timelines.named(identifier, new ConsumerId(consumer)));
    }
}
