package io.entrepot.storefrontshopify.channel;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.ChannelId;
import java.util.List;
import java.util.Optional;

/** The channel by which the shop sells, with the locations from which it does. */
public record SalesChannel(ChannelId id, String name, List<ShopLocation> locations) {

    public SalesChannel {
        locations = List.copyOf(locations);
    }

    /** The node that the shop knows under this location. */
    public Optional<NodeId> nodeOf(String locationId) {
        return locations.stream()
                .filter(location -> location.locationId().equals(locationId))
                .map(ShopLocation::node)
                .findFirst();
    }

    public boolean serves(NodeId node) {
        return locations.stream().anyMatch(location -> location.node().equals(node));
    }
}
