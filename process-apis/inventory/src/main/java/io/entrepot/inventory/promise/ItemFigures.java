package io.entrepot.inventory.promise;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.inventory.channel.ChannelDemand;
import io.entrepot.inventory.channel.ChannelOrder;
import io.entrepot.inventory.channel.Protection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the promise of one item is made of.
 *
 * @param positions its figures at every node that has reported it
 * @param demands what channels sold of it and no allocation has claimed yet
 * @param protections what is set aside of it for channels
 */
public record ItemFigures(
        ItemNumber item, List<StockFigures> positions, List<ChannelDemand> demands, List<Protection> protections) {

    public ItemFigures {
        positions = List.copyOf(positions);
        demands = List.copyOf(demands);
        protections = List.copyOf(protections);
    }

    /** Nothing is known of the item anywhere. */
    public static ItemFigures none(ItemNumber item) {
        return new ItemFigures(item, List.of(), List.of(), List.of());
    }

    /** The figures as that order meets them: what its channel sold to it lowers every other promise, not its own. */
    public ItemFigures asMetBy(@Nullable ChannelOrder order) {
        return order == null || demands.isEmpty()
                ? this
                : new ItemFigures(
                        item,
                        positions,
                        demands.stream()
                                .filter(demand -> !demand.order().equals(order))
                                .toList(),
                        protections);
    }

    /** What that channel calls its orders that wait for their allocation. */
    List<String> ordersOf(ChannelId channel) {
        return demands.stream()
                .map(ChannelDemand::order)
                .filter(order -> order.channel().equals(channel))
                .map(ChannelOrder::order)
                .toList();
    }

    public ItemFigures withPositions(List<StockFigures> other) {
        return new ItemFigures(item, other, demands, protections);
    }
}
