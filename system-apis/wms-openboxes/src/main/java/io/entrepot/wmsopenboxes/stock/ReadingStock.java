package io.entrepot.wmsopenboxes.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.codemaps.CodeMaps;
import io.entrepot.foundation.warehouse.stock.StockPosition;
import io.entrepot.wmsopenboxes.stock.HeldTransaction.HeldEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One poll of the stock: articles that changed, movements that were recorded, then everything that lies there. What the warehouse
 * answers as stock follows its ledger some seconds later, so an item that moved just before is left out: its movement was told, and
 * the next poll tells its stock.
 */
public class ReadingStock {

    private static final int ITEMS_AT_ONCE = 50;
    private static final String PRODUCTS = "products";
    private static final String TRANSACTIONS = "transactions";

    private final WarehouseStock warehouse;
    private final StockPositions positions;
    private final Products products;
    private final TellingMovements movements;
    private final Feeds feeds;
    private final StockMeaning meaning;
    private final Terms terms;
    private final Clock clock;

    public ReadingStock(
            WarehouseStock warehouse,
            StockPositions positions,
            Products products,
            TellingMovements movements,
            Feeds feeds,
            StockMeaningSources sources,
            Terms terms,
            Clock clock) {
        this.warehouse = warehouse;
        this.positions = positions;
        this.products = products;
        this.movements = movements;
        this.feeds = feeds;
        this.meaning = new StockMeaning(sources.maps(), sources.cases());
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * How the warehouse system is read.
     *
     * @param ownShipments which shipments are of our own legs
     * @param overlap how far back each reading reaches again
     * @param settle after how long stock shows what the ledger says
     */
    public record Terms(OwnShipments ownShipments, Duration overlap, Duration settle) {}

    /** Where words and cases are. */
    public record StockMeaningSources(CodeMaps maps, ExceptionCases cases) {}

    public void read(NodeId node) {
        readProducts();
        var asOf = clock.instant();
        var moving = tellMovements(node, asOf.minus(terms.settle()));
        var all = products.all().stream()
                .filter(product -> !moving.contains(product.id()))
                .toList();
        var read = new ArrayList<StockPosition>();
        for (int from = 0; from < all.size(); from += ITEMS_AT_ONCE) {
            var some = all.subList(from, Math.min(from + ITEMS_AT_ONCE, all.size()));
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

    private void readProducts() {
        var walk = new OverlappingWalk<>(feeds, terms.overlap(), clock, Product::id, Product::lastUpdated);
        var found = walk.walk(PRODUCTS, warehouse::products);
        products.put(found.rows());
        feeds.advance(PRODUCTS, found.watermark());
    }

    /** Tells what is new, the oldest first, and returns the articles that moved since then. */
    private Set<String> tellMovements(NodeId node, Instant since) {
        if (feeds.watermark(TRANSACTIONS).isEmpty()) {
            feeds.advance(TRANSACTIONS, clock.instant()); // what moved earlier is in the stock that is read now
        }
        var walk = new OverlappingWalk<>(
                feeds, terms.overlap(), clock, LedgerTransaction::id, LedgerTransaction::recordedAt);
        var found = walk.walk(TRANSACTIONS, warehouse::transactions);
        var known = products.all().stream().collect(Collectors.toMap(Product::id, Function.identity()));
        var moving = new HashSet<String>();
        for (var transaction : found.rows().reversed()) {
            var isNew = !feeds.isDone(name(transaction));
            var isRecent = !transaction.recordedAt().isBefore(since);
            if (isNew || isRecent) {
                var entries = warehouse.entries(transaction);
                if (isNew) {
                    tell(node, transaction, entries, known);
                }
                if (isRecent) {
                    entries.forEach(entry -> moving.add(entry.productId()));
                }
            }
        }
        feeds.advance(TRANSACTIONS, found.watermark());
        return moving;
    }

    private void tell(
            NodeId node, LedgerTransaction transaction, List<LedgerEntry> entries, Map<String, Product> known) {
        var outgoing = transaction.outgoingShipment();
        var ours = outgoing != null && terms.ownShipments().isOurs(outgoing);
        var held = new HeldTransaction(
                node,
                transaction,
                entries.stream()
                        .map(entry -> new HeldEntry(product(entry.productId(), known), entry))
                        .toList());
        feeds.once(name(transaction), () -> {
            if (!ours) {
                movements.tell(held);
            }
        });
    }

    /** An article that was never told of has no code that could be an item number. */
    private static Product product(String id, Map<String, Product> known) {
        return known.getOrDefault(id, new Product(id, "?" + id, "", Instant.EPOCH));
    }

    private static String name(LedgerTransaction transaction) {
        return "transaction/" + transaction.id();
    }
}
