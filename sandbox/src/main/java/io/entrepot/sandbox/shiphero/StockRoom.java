package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.seed.Goods;
import io.entrepot.sandbox.seed.Place;
import io.entrepot.sandbox.shiphero.Stock.Move;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All stock and its ledger; every movement is announced by webhook. */
final class StockRoom {

    static final String LOCATION = "A-01-01";

    private final Clock clock;
    private final Series series;
    private final Messages messages;
    private final Map<String, Stock> stocks = new LinkedHashMap<>();
    private final List<InventoryChange> changes = new ArrayList<>();

    StockRoom(Clock clock, Series series, Messages messages) {
        this.clock = clock;
        this.series = series;
        this.messages = messages;
    }

    void open(List<Goods> catalogue) {
        var now = clock.instant();
        for (var goods : catalogue) {
            GlobalId.PLACES.forEach(place -> open(place, goods.sku(), goods.at(place), now));
        }
    }

    private void open(Place place, String sku, int onHand, Instant now) {
        put(new Stock(series.next("WarehouseProduct"), place, sku, onHand, 0, 0, 0, 0, now, now));
        changes.add(new InventoryChange(series.next("InventoryChange"), place, sku, 0, onHand, "Start", now));
    }

    @Nullable Stock find(Place place, String sku) {
        return stocks.get(place + "/" + sku);
    }

    Collection<Stock> all() {
        return stocks.values();
    }

    Stream<Stock> of(String sku) {
        return GlobalId.PLACES.stream()
                .map(place -> stocks.get(place + "/" + sku))
                .filter(Objects::nonNull);
    }

    List<InventoryChange> changes() {
        return changes;
    }

    /** Moves stock of a known article; an article without stock here has nothing to move. */
    void move(Place place, String sku, Move move, String reason) {
        var before = find(place, sku);
        if (before == null || move.isNothing()) {
            return;
        }
        var now = clock.instant();
        var after = before.moved(move, now);
        put(after);
        if (move.onHand() != 0) {
            var change = new InventoryChange(
                    series.next("InventoryChange"), place, sku, before.onHand(), move.onHand(), reason, now);
            changes.add(change);
            messages.inventoryChange(change);
        }
        messages.inventoryUpdate(after, of(sku).toList());
    }

    void restore(List<Stock> savedStocks, List<InventoryChange> savedChanges) {
        clear();
        savedStocks.forEach(this::put);
        changes.addAll(savedChanges);
    }

    void clear() {
        stocks.clear();
        changes.clear();
    }

    private void put(Stock stock) {
        stocks.put(stock.place() + "/" + stock.sku(), stock);
    }
}
