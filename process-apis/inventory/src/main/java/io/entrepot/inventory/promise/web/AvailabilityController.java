package io.entrepot.inventory.promise.web;

import static java.util.stream.Collectors.joining;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.inventory.promise.Availability;
import io.entrepot.inventory.promise.Availability.Answer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how much may be sold. */
@RestController
@Tag(name = "Availability")
class AvailabilityController {

    private static final int MOST_ITEMS = 50;

    private final Availability availability;

    AvailabilityController(Availability availability) {
        this.availability = availability;
    }

    @GetMapping("/inventory/v1/availability")
    @Operation(summary = "What may be sold of up to 50 items, in base units; 404 names the items that are unknown")
    AvailabilityResponse availability(
            @Parameter(description = "an item number; repeat it for several items")
                    @RequestParam
                    @Size(min = 1, max = MOST_ITEMS) List<@Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}") String> item,
            @Parameter(description = "by which the goods are sold")
                    @RequestParam(defaultValue = "partner")
                    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}") String channel) {
        Set<ItemNumber> wanted = new LinkedHashSet<>();
        item.forEach(number -> wanted.add(new ItemNumber(number)));
        return switch (availability.of(wanted, new ChannelId(channel))) {
            case Answer.Promised(var promises) -> AvailabilityResponse.of(promises);
            case Answer.Unknown(var unknown) -> throw notFound(unknown);
            case Answer.UnknownChannel(var nobody) -> throw noChannel(nobody);
        };
    }

    static ProblemException noChannel(ChannelId channel) {
        var error = new InputError("channel", "unknown-channel", "There is no channel " + channel + ".");
        return new ProblemException(ProblemType.INVALID_REQUEST, error.message(), List.of(error));
    }

    private static ProblemException notFound(Set<ItemNumber> unknown) {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "Unknown: " + unknown.stream().map(ItemNumber::value).collect(joining(", ")) + ".",
                unknown.stream()
                        .map(item -> new InputError("item", "unknown-item", "There is no item " + item + "."))
                        .toList());
    }
}
