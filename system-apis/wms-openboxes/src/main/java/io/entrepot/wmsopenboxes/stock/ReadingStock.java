package io.entrepot.wmsopenboxes.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.foundation.warehouse.stock.StockPosition;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One poll of the stock: articles that changed, movements that were recorded, then everything that lies there. What the warehouse
 * answers as stock follows its ledger some seconds later, so an item that moved just before is left out: its movement was told, and
 * the next poll tells its stock.
 */
public class ReadingStock {

    private static final int ITEMS_AT_ONCE = 50;

    private final ReadingArticles articles;
    private final FollowingLedger ledger;
    private final WarehouseStock warehouse;
    private final StockMeaning meaning;
    private final StockPositions positions;
    private final Clock clock;

    public ReadingStock(
            ReadingArticles articles,
            FollowingLedger ledger,
            WarehouseStock warehouse,
            StockMeaning meaning,
            StockPositions positions,
            Clock clock) {
        this.articles = articles;
        this.ledger = ledger;
        this.warehouse = warehouse;
        this.meaning = meaning;
        this.positions = positions;
        this.clock = clock;
    }

    public void read(NodeId node) {
        var known = articles.read();
        var asOf = clock.instant();
        var moving = ledger.follow(node, known, asOf);
        var resting =
                known.stream().filter(product -> !moving.contains(product.id())).toList();
        var read = new ArrayList<StockPosition>();
        for (int from = 0; from < resting.size(); from += ITEMS_AT_ONCE) {
            var some = resting.subList(from, Math.min(from + ITEMS_AT_ONCE, resting.size()));
            read.addAll(read(node, some, asOf));
        }
        positions.report(node, read, asOf);
    }

    private List<StockPosition> read(NodeId node, List<Product> some, Instant asOf) {
        var rows = warehouse.rows(some.stream().map(Product::id).toList()).stream()
                .distinct() // a row that comes twice is the same row
                .collect(Collectors.groupingBy(StockRow::productId));
        return some.stream()
                .flatMap(
                        product -> meaning.of(node, product, rows.getOrDefault(product.id(), List.of()), asOf).stream())
                .toList();
    }
}
