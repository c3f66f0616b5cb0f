package io.entrepot.partner.availability.web;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.partner.availability.Availability;
import io.entrepot.partner.availability.Promises;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells partners what they may order now. */
@RestController
@RequestMapping("/partner/v2/availability")
@Tag(name = "Availability", description = "What may be ordered now, and from which node")
class AvailabilityController {

    private static final int MOST_ITEMS = 50;
    static final String ITEM = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";
    static final String NO_ITEM = "is no item number";

    private final Promises promises;

    AvailabilityController(Promises promises) {
        this.promises = promises;
    }

    @GetMapping
    @Operation(
            operationId = "readAvailability",
            summary = "Available quantities of up to 50 items",
            description = "Quantities are in the item's base unit. A node that has been silent for too long is not "
                    + "promised: its `fresh` is false and its share is not part of `available`.")
    @ApiResponse(responseCode = "200", description = "The promise for every item that was asked for")
    @ApiResponse(responseCode = "404", ref = "Problem")
    AvailabilityResponse availability(
            ConsumerId partner,
            @Parameter(description = "An item number; repeat the parameter for several items", example = "SKU-0001")
                    @RequestParam
                    @Size(min = 1, max = MOST_ITEMS) List<@Pattern(regexp = ITEM, message = NO_ITEM) String> item) {
        return switch (promises.of(item.stream().distinct().map(ItemNumber::new).toList())) {
            case Availability.Known known -> AvailabilityResponse.of(known);
            case Availability.UnknownItem unknown ->
                throw new ProblemException(ProblemType.NOT_FOUND, unknown.explanation());
        };
    }

    @GetMapping("/{item}/explanation")
    @Operation(
            operationId = "explainAvailability",
            summary = "Why so much and no more: every node, every rule and the arithmetic",
            description =
                    "The last line of `steps` is what availability answers. Quantities are in the item's base unit.")
    @ApiResponse(responseCode = "200", description = "The whole computation")
    @ApiResponse(responseCode = "404", ref = "Problem")
    ExplanationResponse explanation(
            ConsumerId partner,
            @Parameter(example = "SKU-0001") @PathVariable @Pattern(regexp = ITEM, message = NO_ITEM) String item) {
        return promises.explain(new ItemNumber(item))
                .map(ExplanationResponse::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no item " + item + "."));
    }
}
