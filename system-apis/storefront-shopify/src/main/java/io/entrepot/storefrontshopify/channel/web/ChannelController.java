package io.entrepot.storefrontshopify.channel.web;

import io.entrepot.storefrontshopify.channel.SalesChannel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what this storefront can do and from where it sells. */
@RestController
@Tag(name = "Channels")
class ChannelController {

    private static final CapabilitiesResponse CAPABILITIES = new CapabilitiesResponse("PUSH", true, true, true, false);

    private final SalesChannel channel;

    ChannelController(SalesChannel channel) {
        this.channel = channel;
    }

    @GetMapping("/storefront/v1/capabilities")
    @Operation(summary = "What the storefront behind this adapter can do")
    CapabilitiesResponse capabilities() {
        return CAPABILITIES;
    }

    @GetMapping("/storefront/v1/channels")
    @Operation(summary = "List the channels of this storefront with the nodes that they sell from")
    ChannelsResponse channels() {
        var locations = channel.locations().stream()
                .map(location -> new LocationResponse(location.node().value(), location.name()))
                .toList();
        return new ChannelsResponse(List.of(new ChannelResponse(channel.id().value(), channel.name(), locations)));
    }

    @Schema(name = "Capabilities")
    record CapabilitiesResponse(
            @Schema(description = "how orders arrive: PUSH, POLL or BATCH") @NotNull String orders,

            @Schema(description = "whether it shows stock by location") @NotNull Boolean stockByLocation,

            @Schema(description = "whether a quantity is set only if the shown one is as expected") @NotNull Boolean compareAndSet,

            @Schema(description = "whether an order can be reported shipped in parts") @NotNull Boolean partialShipments,

            @Schema(description = "whether an order can be moved to another location before it ships") @NotNull Boolean reroute) {}

    record ChannelsResponse(@NotNull List<ChannelResponse> channels) {}

    @Schema(name = "Channel")
    record ChannelResponse(
            @NotNull String channel,
            @NotNull String name,
            @NotNull List<LocationResponse> locations) {}

    @Schema(name = "Location")
    record LocationResponse(@NotNull String node, @NotNull String name) {}
}
