package io.entrepot.partner.v1.web;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells partners in one number per item what they may order now. */
@RestController
@RequestMapping("/partner/v1/availability")
@Tag(name = "Availability", description = "What may be ordered now")
class FlatAvailabilityController {

    private static final int MOST_ITEMS = 50;

    private final Promises promises;

    FlatAvailabilityController(Promises promises) {
        this.promises = promises;
    }

    @GetMapping
    @Operation(operationId = "readAvailability", summary = "Available quantities of up to 50 items")
    @ApiResponse(responseCode = "200", description = "The quantity of every item that was asked for")
    @ApiResponse(responseCode = "404", ref = "Problem")
    FlatAvailabilityResponse availability(
            ConsumerId partner,
            @Parameter(description = "An item number; repeat the parameter for several items", example = "SKU-0001")
                    @RequestParam
                    @Size(min = 1, max = MOST_ITEMS) List<@Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}", message = "is no item number") String>
                            item) {
        return switch (promises.of(item.stream().distinct().map(ItemNumber::new).toList())) {
            case Availability.Known known -> FlatAvailabilityResponse.of(known);
            case Availability.UnknownItem unknown ->
                throw new ProblemException(ProblemType.NOT_FOUND, unknown.explanation());
        };
    }
}
