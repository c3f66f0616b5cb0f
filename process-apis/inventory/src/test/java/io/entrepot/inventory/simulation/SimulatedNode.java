package io.entrepot.inventory.simulation;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.MovementReason;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.inventory.StockReported;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A warehouse with its own truth, which it tells in its own rhythm by unreliable messages. */
final class SimulatedNode {

    private static final Duration OTHERS_EVERY = Duration.ofMinutes(150);
    private static final Duration RECEIPT_EVERY = Duration.ofHours(30);
    private static final int WRONG_MOVEMENT_PERCENT = 10;

    final NodeId id;
    private final Rhythm rhythm;
    private final Agenda agenda;
    private final Chance chance;
    private final Post post;
    private final InventoryUnderTest inventory;
    private final Map<ItemNumber, Shelf> shelves = new LinkedHashMap<>();
    private final Set<Shelf> untold = new LinkedHashSet<>();
    private long documents;

    SimulatedNode(String name, Rhythm rhythm, Agenda agenda, Chance chance, Post post, InventoryUnderTest inventory) {
        this.id = new NodeId(name);
        this.rhythm = rhythm;
        this.agenda = agenda;
        this.chance = chance;
        this.post = post;
        this.inventory = inventory;
    }

    void open(List<ItemNumber> items) {
        items.forEach(item -> shelves.put(item, new Shelf(item, chance.between(20, 120))));
        shelves.values().forEach(this::live);
        untold.addAll(shelves.values());
        read();
    }

    Shelf shelf(ItemNumber item) {
        return Objects.requireNonNull(shelves.get(item));
    }

    Iterable<Shelf> shelves() {
        return shelves.values();
    }

    private void live(Shelf shelf) {
        agenda.after(chance.untilNext(OTHERS_EVERY), () -> takeForOthers(shelf));
        agenda.after(chance.untilNext(RECEIPT_EVERY), () -> receive(shelf));
    }

    private void takeForOthers(Shelf shelf) {
        if (shelf.takeForOthers(agenda.now())) {
            changed(shelf);
        }
        agenda.after(chance.untilNext(OTHERS_EVERY), () -> takeForOthers(shelf));
    }

    private void receive(Shelf shelf) {
        var quantity = chance.between(10, 50);
        shelf.receive(quantity, agenda.now());
        changed(shelf);
        if (rhythm != Rhythm.PUSH) {
            tell(shelf, movement(shelf, quantity, MovementReason.RECEIVED));
            if (chance.happens(WRONG_MOVEMENT_PERCENT)) {
                tellWrongly(shelf);
            }
        }
        agenda.after(chance.untilNext(RECEIPT_EVERY), () -> receive(shelf));
    }

    /** A loss is told that did not happen, and taken back later; the shelf counts as not told until then. */
    private void tellWrongly(Shelf shelf) {
        var wrong = movement(shelf, -chance.between(1, 5), MovementReason.ADJUSTED);
        var mended = new Object();
        shelf.sent(mended);
        tell(shelf, wrong);
        agenda.after(
                chance.between(Duration.ofMinutes(1), Duration.ofHours(3)),
                () -> post.sendUntilHeard(() -> {
                    inventory.correct(new ObservationCorrected(
                            id,
                            source(),
                            wrong.movement(),
                            ObservationCorrected.Reason.DID_NOT_OCCUR,
                            agenda.now(),
                            List.of()));
                    shelf.heard(mended);
                }));
    }

    private StockMoved movement(Shelf shelf, int quantity, MovementReason reason) {
        return new StockMoved(
                id,
                shelf.item,
                UnitOfMeasure.EACH,
                agenda.now(),
                null,
                source(),
                id + "-" + ++documents,
                reason,
                null,
                List.of(new StockMoved.Change(Bucket.AVAILABLE, BigDecimal.valueOf(quantity), null, null)));
    }

    private void tell(Shelf shelf, StockMoved moved) {
        shelf.sent(moved);
        post.sendUntilHeard(() -> {
            inventory.move(moved);
            shelf.heard(moved);
        });
    }

    private void changed(Shelf shelf) {
        untold.add(shelf);
        if (rhythm == Rhythm.PUSH) {
            agenda.after(chance.between(Duration.ofSeconds(1), Duration.ofSeconds(3)), () -> push(shelf));
        }
    }

    private void push(Shelf shelf) {
        var asOf = agenda.now();
        var observed = new StockObserved(id, shelf.item, UnitOfMeasure.EACH, asOf, null, source(), buckets(shelf));
        post.sendOnce(() -> {
            inventory.observe(observed);
            shelf.heardSnapshot(asOf);
        });
    }

    /** Reads through the node: what changed since the last good reading, or everything at a node that does not push. */
    private void read() {
        if (!chance.happens(Post.LOST_PERCENT)) {
            deliver(rhythm == Rhythm.PUSH ? List.copyOf(untold) : List.copyOf(shelves.values()));
            untold.clear();
        }
        agenda.after(rhythm.interval, this::read);
    }

    private void deliver(List<Shelf> told) {
        var asOf = agenda.now();
        var report = report(told, asOf);
        post.deliver(() -> {
            inventory.report(report);
            inventory.confirm(new FeedConfirmed(id, asOf, source()));
            told.forEach(shelf -> shelf.heardSnapshot(asOf));
        });
    }

    private StockReported report(List<Shelf> told, Instant asOf) {
        var positions = new ArrayList<StockReported.Position>();
        told.forEach(
                shelf -> positions.add(new StockReported.Position(shelf.item, UnitOfMeasure.EACH, buckets(shelf))));
        return new StockReported(id, source(), id + "-" + ++documents, asOf, null, positions);
    }

    private static List<StockObserved.BucketQuantity> buckets(Shelf shelf) {
        return List.of(
                new StockObserved.BucketQuantity(
                        Bucket.AVAILABLE, BigDecimal.valueOf(shelf.onHand() - shelf.claimed())),
                new StockObserved.BucketQuantity(Bucket.ALLOCATED, BigDecimal.valueOf(shelf.claimed())));
    }

    /** Takes on a leg: acknowledges it, and ships it some time later. */
    void takeOn(OrderId order, LegId leg, Shelf shelf, Runnable refused) {
        agenda.after(chance.between(rhythm.soonestAcknowledged, rhythm.latestAcknowledged), () -> {
            if (!shelf.isAwaiting(leg)) {
                return;
            }
            if (!shelf.claim(leg, agenda.now())) {
                refused.run();
                return;
            }
            changed(shelf);
            tell(shelf, milestone(order, leg, Milestone.ACKNOWLEDGED), () -> {});
            agenda.after(chance.between(rhythm.soonestShipped, rhythm.latestShipped), () -> ship(order, leg, shelf));
        });
    }

    private void ship(OrderId order, LegId leg, Shelf shelf) {
        if (shelf.isAwaiting(leg)) {
            shelf.ship(leg, agenda.now());
            changed(shelf);
            tell(shelf, milestone(order, leg, Milestone.SHIPMENT_DEPARTED), () -> shelf.settle(leg));
        }
    }

    /** Lets a leg go; false where its goods have left. */
    boolean letGo(LegId leg, Shelf shelf) {
        if (!shelf.isAwaiting(leg)) {
            return false;
        }
        shelf.forget(leg, agenda.now());
        changed(shelf);
        return true;
    }

    private void tell(Shelf shelf, MilestoneReached milestone, Runnable heard) {
        shelf.sent(milestone);
        post.sendUntilHeard(() -> {
            inventory.reach(milestone);
            shelf.heard(milestone);
            heard.run();
        });
    }

    private MilestoneReached milestone(OrderId order, LegId leg, Milestone milestone) {
        return new MilestoneReached(
                order,
                leg,
                milestone == Milestone.SHIPMENT_DEPARTED ? new ShipmentId(leg + "-S") : null,
                id,
                milestone,
                agenda.now(),
                source(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private String source() {
        return "simulated-" + rhythm;
    }
}
