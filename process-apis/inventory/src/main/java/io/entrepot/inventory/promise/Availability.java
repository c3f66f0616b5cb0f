package io.entrepot.inventory.promise;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.item.Items;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Answers how much of some items a channel may sell, from which nodes. */
public final class Availability {

    private final Items items;
    private final StockLevels levels;
    private final Terrains terrains;
    private final Promising promising;
    private final Clock clock;

    public Availability(Items items, StockLevels levels, Terrains terrains, Promising promising, Clock clock) {
        this.items = items;
        this.levels = levels;
        this.terrains = terrains;
        this.promising = promising;
        this.clock = clock;
    }

    /** The answer for all items, or which of them nobody knows, or that nobody knows the channel. */
    public Answer of(Set<ItemNumber> wanted, ChannelId channel) {
        var terrain = terrains.now();
        if (!terrain.isKnown(channel)) {
            return new Answer.UnknownChannel(channel);
        }
        var known = items.find(wanted);
        var unknown = new LinkedHashSet<>(wanted);
        unknown.removeAll(known.keySet());
        return unknown.isEmpty()
                ? new Answer.Promised(promised(wanted, known, terrain, channel))
                : new Answer.Unknown(unknown);
    }

    /** The promise for these items; whatever nobody knows is left out. */
    public List<ChannelPromise> ofKnown(Collection<ItemNumber> wanted, Terrain terrain, ChannelId channel) {
        var known = items.find(wanted);
        return promised(known.keySet(), known, terrain, channel);
    }

    private List<ChannelPromise> promised(
            Collection<ItemNumber> wanted, Map<ItemNumber, Item> known, Terrain terrain, ChannelId channel) {
        var figures = levels.of(wanted);
        var now = clock.instant();
        var seller = terrain.channel(channel);
        return wanted.stream()
                .map(number -> promising.toChannel(
                        figures.getOrDefault(number, ItemFigures.none(number)),
                        Objects.requireNonNull(known.get(number)),
                        seller,
                        terrain,
                        now))
                .toList();
    }

    /** The outcome of asking. */
    public sealed interface Answer {

        /** One promise per item, in the order asked. */
        record Promised(List<ChannelPromise> items) implements Answer {}

        /** These items are in no catalogue. */
        record Unknown(Set<ItemNumber> items) implements Answer {}

        /** Nobody sells by this channel. */
        record UnknownChannel(ChannelId channel) implements Answer {}
    }
}
