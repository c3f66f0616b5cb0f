package io.entrepot.inventory.channel.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.inventory.channel.Channel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;

/** Every channel. */
@Schema(name = "Channels")
record ChannelsResponse(@NotNull List<Entry> channels) {

    /** One channel. */
    @Schema(name = "Channel")
    record Entry(
            @NotNull String channel,
            @NotNull List<String> nodes,
            @NotNull BigDecimal threshold,
            boolean publishes) {}

    static ChannelsResponse of(List<Channel> channels) {
        return new ChannelsResponse(channels.stream()
                .map(channel -> new Entry(
                        channel.id().value(),
                        channel.nodes().stream().map(NodeId::value).sorted().toList(),
                        channel.threshold(),
                        channel.publishes()))
                .toList());
    }
}
