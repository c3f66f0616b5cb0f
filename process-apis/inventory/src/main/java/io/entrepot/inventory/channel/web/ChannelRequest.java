package io.entrepot.inventory.channel.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.inventory.channel.Channel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** How a channel sells. */
@Schema(name = "ChannelRequest")
record ChannelRequest(
        @Schema(description = "its sourcing group; none named: every node") @NotNull List<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}") String> nodes,

        @Schema(description = "what it always leaves unsold of an item, in base units")
        @NotNull @PositiveOrZero @DecimalMax("1000000000") BigDecimal threshold,

        @Schema(description = "whether its availability is told as events") @NotNull Boolean publishes) {

    Channel of(ChannelId id) {
        return new Channel(id, nodes.stream().map(NodeId::new).collect(Collectors.toSet()), threshold, publishes);
    }
}
