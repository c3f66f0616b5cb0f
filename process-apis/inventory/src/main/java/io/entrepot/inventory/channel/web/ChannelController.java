package io.entrepot.inventory.channel.web;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.inventory.channel.Channels;
import io.entrepot.inventory.channel.Protections;
import io.entrepot.inventory.item.Items;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans channels and what is set aside for them. */
@RestController
@Tag(name = "Planning")
class ChannelController {

    private static final String CHANNEL = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}";
    private static final String ITEM = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";

    private final Channels channels;
    private final Protections protections;
    private final Items items;

    ChannelController(Channels channels, Protections protections, Items items) {
        this.channels = channels;
        this.protections = protections;
        this.items = items;
    }

    @GetMapping("/inventory/v1/channels")
    @Operation(summary = "Every channel with its sourcing group and threshold")
    ChannelsResponse channels() {
        return ChannelsResponse.of(channels.all());
    }

    @PutMapping("/inventory/v1/channels/{channel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Adds a channel, or changes its sourcing group, threshold or whether its availability is told")
    void save(@PathVariable @Pattern(regexp = CHANNEL) String channel, @RequestBody @Valid ChannelRequest request) {
        channels.save(request.of(new ChannelId(channel)));
    }

    @GetMapping("/inventory/v1/channels/{channel}/protections")
    @Operation(summary = "What is set aside for the channel and bounds it, item by item")
    ProtectionsResponse protections(@PathVariable @Pattern(regexp = CHANNEL) String channel) {
        return ProtectionsResponse.of(protections.of(known(channel)));
    }

    @PutMapping("/inventory/v1/channels/{channel}/protections/{item}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Sets aside a minimum of the item for the channel, and bounds what it may sell",
            description = "The channel's own orders use both up; setting them anew begins from nothing used.")
    void protect(
            @PathVariable @Pattern(regexp = CHANNEL) String channel,
            @PathVariable @Pattern(regexp = ITEM) String item,
            @RequestBody @Valid ProtectionRequest request) {
        var number = new ItemNumber(item);
        if (!items.find(List.of(number)).containsKey(number)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no item " + item + ".");
        }
        if (request.maximum() != null && request.maximum().compareTo(request.minimum()) < 0) {
            var error = new InputError("/maximum", "below-minimum", "must not be below the minimum");
            throw new ProblemException(ProblemType.INVALID_REQUEST, "maximum: " + error.message(), List.of(error));
        }
        protections.set(known(channel), number, request.minimum(), request.maximum());
    }

    @DeleteMapping("/inventory/v1/channels/{channel}/protections/{item}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends the protection; 404 where there is none")
    void unprotect(
            @PathVariable @Pattern(regexp = CHANNEL) String channel,
            @PathVariable @Pattern(regexp = ITEM) String item) {
        if (!protections.remove(new ChannelId(channel), new ItemNumber(item))) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "Nothing of " + item + " is set aside for channel " + channel + ".");
        }
    }

    private ChannelId known(String channel) {
        var id = new ChannelId(channel);
        return channels.find(id)
                .map(found -> id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no channel " + channel + "."));
    }
}
