package io.entrepot.canonical.storefront;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.order.ChannelId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shopper placed an order in a storefront, which has promised the goods already.
 *
 * @param source the system API that tells it
 * @param storefrontOrder the storefront's own identifier of the order
 * @param number the number that the shopper knows
 */
public record StorefrontOrderPlaced(
        ChannelId channel,
        String source,
        String storefrontOrder,
        String number,
        Instant placedAt,
        ShipTo shipTo,
        List<Line> lines) {

    /** The CloudEvents type of this body. */
    public static final String TYPE = "io.entrepot.storefront.orders.placed.v1";

    public StorefrontOrderPlaced {
        lines = List.copyOf(lines);
    }

    /** Where the goods go. */
    public record ShipTo(
            String name,
            String line1,
            @Nullable String line2,
            String city,
            @Nullable String region,
            @Nullable String postalCode,
            String country) {}

    /**
     * One line.
     *
     * @param node the location from which the storefront took it, as far as it says so
     */
    public record Line(
            int lineNumber,
            ItemNumber item,
            Quantity quantity,
            @Nullable NodeId node) {}
}
