package io.entrepot.servicedesk.availability.web;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.servicedesk.availability.Promises;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the desk what may be sold, and why not more. */
@RestController
@RequestMapping("/service-desk/v1/availability")
@Tag(name = "Availability", description = "What may be sold now, from which node, and why")
class AvailabilityController {

    private static final int MOST_ITEMS = 50;
    static final String ITEM = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";
    static final String CHANNEL = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}";
    private static final String FOR_WHOM = "by which the goods are sold; absent: what partners see";

    private final Promises promises;

    AvailabilityController(Promises promises) {
        this.promises = promises;
    }

    @GetMapping
    @Operation(
            operationId = "readAvailability",
            summary = "Available quantities of up to 50 items, node by node",
            description =
                    "The same number that partners and storefronts get. A node whose figures are too old is shown with "
                            + "`fresh` false and is not part of `available`.")
    @ApiResponse(responseCode = "200", description = "The promise for every item that was asked for")
    @ApiResponse(responseCode = "404", ref = "Problem")
    AvailabilityResponse availability(
            @Parameter(description = "an item number; repeat the parameter for several items", example = "SKU-0001")
                    @RequestParam
                    @Size(min = 1, max = MOST_ITEMS) List<@Pattern(regexp = ITEM, message = "is no item number") String> item,
            @Parameter(description = FOR_WHOM, example = "storefront")
                    @RequestParam(required = false)
                    @Pattern(regexp = CHANNEL) @Nullable String channel) {
        var items = item.stream().distinct().map(ItemNumber::new).toList();
        return AvailabilityResponse.of(promises.of(items, channelOf(channel)));
    }

    @GetMapping("/{item}/explanation")
    @Operation(
            operationId = "explainAvailability",
            summary = "Why so much and no more: every node, every rule and the arithmetic")
    @ApiResponse(responseCode = "200", description = "The whole computation")
    @ApiResponse(responseCode = "404", ref = "Problem")
    ExplanationResponse explanation(
            @Parameter(example = "SKU-0001") @PathVariable @Pattern(regexp = ITEM, message = "is no item number") String item,
            @Parameter(description = FOR_WHOM, example = "storefront")
                    @RequestParam(required = false)
                    @Pattern(regexp = CHANNEL) @Nullable String channel) {
        return ExplanationResponse.of(promises.explain(new ItemNumber(item), channelOf(channel)));
    }

    private static @Nullable ChannelId channelOf(@Nullable String channel) {
        return channel == null ? null : new ChannelId(channel);
    }
}
