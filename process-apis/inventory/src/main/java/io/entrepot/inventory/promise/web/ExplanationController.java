package io.entrepot.inventory.promise.web;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.inventory.promise.Explaining;
import io.entrepot.inventory.supply.AvailableToPromise;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says why so much may be sold and no more, and what may be promised for a later day. */
@RestController
@Tag(name = "Availability")
class ExplanationController {

    private static final String ITEM = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";
    private static final String CHANNEL = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}";
    private static final int DAYS = 30;

    private final Explaining explaining;
    private final Clock clock;

    ExplanationController(Explaining explaining, Clock clock) {
        this.explaining = explaining;
        this.clock = clock;
    }

    @GetMapping("/inventory/v1/availability/{item}/explanation")
    @Operation(
            summary = "Why a channel may sell so much of the item: inputs, verdicts, the arithmetic step by step",
            description = "The last step of each node is its promise, the last step of the channel is what"
                    + " availability answers: the steps are the computation itself.")
    ExplanationResponse explanation(
            @PathVariable @Pattern(regexp = ITEM) String item,
            @RequestParam(defaultValue = "partner") @Pattern(regexp = CHANNEL) String channel) {
        var explained = explaining
                .explain(new ItemNumber(item), new ChannelId(channel))
                .orElseThrow(() -> notFound(item, channel));
        var ahead = explaining
                .ahead(new ItemNumber(item), new ChannelId(channel), today(), today().plusDays(DAYS))
                .orElseThrow(() -> notFound(item, channel));
        return ExplanationResponse.of(explained, ahead);
    }

    @GetMapping("/inventory/v1/availability/{item}/atp")
    @Operation(
            summary = "What may be promised of the item day by day, from today's stock and supply on its way",
            description = "For each day the least that is projected from then on, so that nothing is promised twice."
                    + " Overdue supply counts no more until it has a new date.")
    AtpResponse atp(
            @PathVariable @Pattern(regexp = ITEM) String item,
            @RequestParam(defaultValue = "partner") @Pattern(regexp = CHANNEL) String channel,
            @Parameter(description = "absent: today")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @Parameter(description = "absent: 30 days later; at most 180 days from today")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to) {
        var first = from == null || from.isBefore(today()) ? today() : from;
        var last = to == null ? first.plusDays(DAYS) : to;
        if (last.isBefore(first) || last.isAfter(today().plusDays(AvailableToPromise.HORIZON_DAYS))) {
            var error = new InputError("to", "range", "must lie between from and 180 days from today");
            throw new ProblemException(ProblemType.INVALID_REQUEST, "to: " + error.message(), List.of(error));
        }
        return explaining
                .ahead(new ItemNumber(item), new ChannelId(channel), first, last)
                .map(ahead -> AtpResponse.of(item, ahead))
                .orElseThrow(() -> notFound(item, channel));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static ProblemException notFound(String item, String channel) {
        return new ProblemException(
                ProblemType.NOT_FOUND, "There is no item " + item + ", or no channel " + channel + ".");
    }
}
