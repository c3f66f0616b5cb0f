package io.entrepot.inventory.promise;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.supply.AvailableToPromise;
import io.entrepot.inventory.supply.Projection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Explains the promise of an item with the code that computes it, and looks ahead by date. */
public final class Explaining {

    private final Items items;
    private final StockLevels levels;
    private final Terrains terrains;
    private final Promising promising;
    private final AvailableToPromise ahead;
    private final Clock clock;

    public Explaining(
            Items items,
            StockLevels levels,
            Terrains terrains,
            Promising promising,
            AvailableToPromise ahead,
            Clock clock) {
        this.items = items;
        this.levels = levels;
        this.terrains = terrains;
        this.promising = promising;
        this.ahead = ahead;
        this.clock = clock;
    }

    /** Empty where nobody knows the item or the channel. */
    public Optional<Explanation> explain(ItemNumber number, ChannelId channel) {
        var terrain = terrains.now();
        return terrain.isKnown(channel) ? find(number).map(item -> explain(item, terrain, channel)) : Optional.empty();
    }

    /** What may be promised of the item to the channel by date, from today's stock and what is on its way. */
    public Optional<Projection> ahead(ItemNumber number, ChannelId channel, LocalDate from, LocalDate to) {
        return explain(number, channel)
                .map(explained -> ahead.project(number, explained.promise().available(), from, to));
    }

    private Explanation explain(Item item, Terrain terrain, ChannelId channel) {
        var figures = levels.of(List.of(item.number())).getOrDefault(item.number(), ItemFigures.none(item.number()));
        return Explanation.of(promising, figures, item, terrain.channel(channel), terrain, clock.instant());
    }

    private Optional<Item> find(ItemNumber number) {
        return Optional.ofNullable(items.find(List.of(number)).get(number)).map(Objects::requireNonNull);
    }
}
