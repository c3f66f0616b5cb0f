package io.entrepot.wmsopenboxes.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.wmsopenboxes.stock.HeldTransaction.HeldEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what the warehouse's ledger recorded since the last time; what left for our own legs is told as milestones and not here. */
public class FollowingLedger {

    private static final String FEED = "transactions";

    private final WarehouseStock warehouse;
    private final TellingMovements movements;
    private final OwnShipments ownShipments;
    private final Feeds feeds;
    private final Lag lag;
    private final Clock clock;
    private final OverlappingWalk<LedgerTransaction> walk;

    public FollowingLedger(
            WarehouseStock warehouse,
            TellingMovements movements,
            OwnShipments ownShipments,
            Feeds feeds,
            Lag lag,
            Clock clock) {
        this.warehouse = warehouse;
        this.movements = movements;
        this.ownShipments = ownShipments;
        this.feeds = feeds;
        this.lag = lag;
        this.clock = clock;
        this.walk = new OverlappingWalk<>(
                feeds, lag.overlap(), clock, LedgerTransaction::id, LedgerTransaction::recordedAt);
    }

    /** Tells what is new, the oldest first, and returns the articles whose stock may not show it yet. */
    Set<String> follow(NodeId node, List<Product> articles, Instant now) {
        if (feeds.watermark(FEED).isEmpty()) {
            feeds.advance(FEED, clock.instant()); // what moved earlier is in the stock that is read now
        }
        var found = walk.walk(FEED, warehouse::transactions);
        var known = articles.stream().collect(Collectors.toMap(Product::id, Function.identity()));
        var moving = new HashSet<String>();
        for (var transaction : found.rows().reversed()) {
            var isNew = !feeds.isDone(name(transaction));
            var isRecent = !transaction.recordedAt().isBefore(now.minus(lag.settle()));
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
        feeds.advance(FEED, found.watermark());
        return moving;
    }

    private void tell(
            NodeId node, LedgerTransaction transaction, List<LedgerEntry> entries, Map<String, Product> known) {
        var outgoing = transaction.outgoingShipment();
        var ours = outgoing != null && ownShipments.isOurs(outgoing);
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
