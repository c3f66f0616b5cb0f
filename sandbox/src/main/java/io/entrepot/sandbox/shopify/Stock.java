package io.entrepot.sandbox.shopify;

import io.entrepot.sandbox.seed.Goods;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shop's articles and their levels; a shop that nobody has told its stock yet offers nothing. */
final class Stock {

    private static final long FIRST_ITEM = 45_900_000_000_000L;

    private final Clock clock;
    private final Numbers numbers;
    private final Webhooks webhooks;
    private final List<String> skus = Goods.catalogue().stream().map(Goods::sku).toList();
    private final Map<String, Map<Location, Level>> levels = new LinkedHashMap<>();

    Stock(Clock clock, Numbers numbers, Webhooks webhooks) {
        this.clock = clock;
        this.numbers = numbers;
        this.webhooks = webhooks;
    }

    void open() {
        levels.clear();
        for (var sku : skus) {
            for (var location : Location.values()) {
                put(new Level(sku, location, 0, 0, clock.instant()));
            }
        }
    }

    List<String> skus() {
        return skus;
    }

    long number(String sku) {
        return FIRST_ITEM + skus.indexOf(sku) + 1;
    }

    /** The article with this identifier of an inventory item. */
    @Nullable String sku(@Nullable Object gid) {
        var index = Gid.number("InventoryItem", gid) - FIRST_ITEM - 1;
        return index >= 0 && index < skus.size() ? skus.get((int) index) : null;
    }

    boolean knows(@Nullable String sku) {
        return sku != null && levels.containsKey(sku);
    }

    Level level(String sku, Location location) {
        return Objects.requireNonNull(
                Objects.requireNonNull(levels.get(sku), sku).get(location), location.name());
    }

    Collection<Level> of(String sku) {
        return Objects.requireNonNull(levels.get(sku), sku).values();
    }

    Stream<Level> all() {
        return levels.values().stream().flatMap(perLocation -> perLocation.values().stream());
    }

    void move(String sku, Location location, int availableBy, int committedBy) {
        var moved = level(sku, location).moved(availableBy, committedBy, clock.instant());
        put(moved);
        numbers.changed();
        if (availableBy != 0) {
            webhooks.announce(Topic.INVENTORY_LEVELS_UPDATE, Bodies.level(number(sku), moved), webhooks.newEvent());
        }
    }

    void restore(List<Level> saved) {
        levels.clear();
        saved.forEach(this::put);
    }

    private void put(Level level) {
        levels.computeIfAbsent(level.sku(), _ -> new EnumMap<>(Location.class)).put(level.location(), level);
    }
}
