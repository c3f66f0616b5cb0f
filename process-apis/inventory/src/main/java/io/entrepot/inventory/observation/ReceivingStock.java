package io.entrepot.inventory.observation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.inventory.StockReported;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Tracking;
import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.CaseDesk;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.cases.Kind;
import io.entrepot.inventory.item.CatalogueListener;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.Nodes;
import io.entrepot.inventory.observation.Understanding.Outcome;
import io.entrepot.inventory.stock.Position;
import io.entrepot.inventory.stock.StockLedger;
import io.entrepot.inventory.stock.StockMovement;
import io.entrepot.inventory.stock.StockSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Takes over what nodes tell; what cannot be understood becomes a case with the message itself. Each call is part of the
 * caller's transaction.
 */
public final class ReceivingStock implements CatalogueListener {

    /** Clocks differ by seconds; more than this would lock out the node's true reports that follow. */
    private static final Duration MOST_AHEAD = Duration.ofMinutes(5);

    private static final Actor CATALOGUE = new Actor("reading the catalogue");
    private static final Actor LATER_NEWS = new Actor("later news of the node");

    /** A younger snapshot may have mended the last of these meanwhile. */
    private static final List<Kind> MENDED_BY_A_CATALOGUE =
            List.of(Kind.UNKNOWN_ITEM, Kind.UNIT_NOT_CONVERTIBLE, Kind.NEGATIVE_STOCK);

    private final Items items;
    private final Nodes nodes;
    private final StockLedger ledger;
    private final WatchingMovements movements;
    private final ExceptionCases cases;
    private final CaseDesk desk;
    private final Clock clock;
    private final Set<String> withoutLots;

    /** @param withoutLots the system APIs whose warehouses cannot tell lots */
    public ReceivingStock(
            Items items,
            Nodes nodes,
            StockLedger ledger,
            MovementSequences sequences,
            ExceptionCases cases,
            CaseDesk desk,
            Clock clock,
            Set<String> withoutLots) {
        this.items = items;
        this.nodes = nodes;
        this.ledger = ledger;
        this.movements = new WatchingMovements(sequences, cases);
        this.cases = cases;
        this.desk = desk;
        this.clock = clock;
        this.withoutLots = Set.copyOf(withoutLots);
    }

    /** A node reports its stock of an item. */
    public void observe(String observation, StockObserved observed) {
        take(List.of(new ToldSnapshot(observation, observed)));
    }

    /** A node reports its stock of many items. */
    public void report(String observation, StockReported reported) {
        take(ToldSnapshot.of(observation, reported));
    }

    /** A snapshot is told again after its case was mended. */
    public void observe(ToldSnapshot told) {
        take(List.of(told));
    }

    /** A node's stock of an item changed. */
    public void move(StockMoved moved) {
        var told = new ToldMovement(moved);
        var understanding = understanding(Set.of(moved.item()));
        switch (understanding.of(told)) {
            case Outcome.Odd<StockMovement>(var kind, var detail) -> cases.open(kind, told.subject(), detail, told);
            case Outcome.Understood<StockMovement>(var movement) -> settle(told, ledger.movements(List.of(movement)));
        }
        if (understanding.nodes().containsKey(moved.node())) {
            movements.saw(moved); // last, as whoever tells snapshots also takes the positions first
        }
    }

    /** A source takes back what it told, or is yet to tell. */
    public void correct(ObservationCorrected correction) {
        if (!isKnown(correction.node())) {
            cases.open(Kind.UNKNOWN_NODE, correction.node().value(), unknown(correction.node()), correction);
        } else if (!ledger.correct(correction)) {
            cases.open(
                    Kind.UNKNOWN_CORRECTION,
                    subject(correction.node(), correction.source(), correction.corrected()),
                    "Taken back before it was told; it will not count should it still come.",
                    correction);
        }
    }

    /** A node's feed was read completely. */
    public void confirm(FeedConfirmed confirmed) {
        if (!isKnown(confirmed.node())) {
            cases.open(Kind.UNKNOWN_NODE, confirmed.node().value(), unknown(confirmed.node()), confirmed);
        } else if (confirmed.asOf().isAfter(latest())) {
            cases.open(Kind.CLOCK_AHEAD, confirmed.node().value(), "The feed was confirmed for the future.", confirmed);
        } else {
            ledger.confirm(confirmed);
        }
    }

    /** What an older catalogue could not explain may be plain now. */
    @Override
    public void catalogueRead() {
        MENDED_BY_A_CATALOGUE.forEach(kind -> desk.replayMended(kind, CATALOGUE));
    }

    private void take(List<ToldSnapshot> told) {
        var understanding =
                understanding(told.stream().map(one -> one.body().item()).collect(toSet()));
        var understood = new HashMap<StockSnapshot, ToldSnapshot>();
        var snapshots = new ArrayList<StockSnapshot>();
        for (var one : told) {
            switch (understanding.of(one)) {
                case Outcome.Odd<StockSnapshot>(var kind, var detail) -> cases.open(kind, one.subject(), detail, one);
                case Outcome.Understood<StockSnapshot>(var snapshot) -> {
                    understood.put(snapshot, one);
                    snapshots.add(snapshot);
                }
            }
        }
        if (!snapshots.isEmpty()) {
            settle(snapshots, understood, understanding);
        }
    }

    private void settle(
            List<StockSnapshot> snapshots, Map<StockSnapshot, ToldSnapshot> told, Understanding understanding) {
        var entry = ledger.snapshots(snapshots);
        entry.addition().contradicted().forEach(snapshot -> contradicted(toldAs(snapshot, told)));
        entry.addition()
                .takenBack()
                .forEach(snapshot -> expected(snapshot.position().node(), snapshot.source(), snapshot.observation()));
        for (var snapshot : snapshots) {
            var position = entry.positions().get(snapshot.position());
            if (position != null) {
                suspect(toldAs(snapshot, told), snapshot, position, understanding);
            }
        }
        snapshots.stream()
                .map(snapshot -> snapshot.position().node())
                .distinct()
                .forEach(movements::reported);
    }

    private void settle(ToldMovement told, StockLedger.Entry<StockMovement> entry) {
        if (!entry.addition().contradicted().isEmpty()) {
            cases.open(
                    Kind.TOLD_OTHERWISE,
                    told.subject(),
                    "This movement was told before in other words; the first ones count.",
                    told);
        }
        entry.addition()
                .takenBack()
                .forEach(movement -> expected(movement.position().node(), movement.source(), movement.movement()));
        entry.positions().values().stream()
                .filter(position -> position.stock().isNegativeSomewhere())
                .filter(position -> position.last() != null)
                .forEach(position -> cases.open(
                        Kind.NEGATIVE_STOCK,
                        told.subject(),
                        "After this movement the stock is negative: " + described(position) + ".",
                        told));
    }

    private void contradicted(ToldSnapshot told) {
        cases.open(
                Kind.TOLD_OTHERWISE,
                told.subject() + " " + told.observation(),
                "This observation was told before in other words; the first ones count.",
                told);
    }

    /** Taken over as told, as holding on to older figures could promise what is gone; but a person should look. */
    private void suspect(ToldSnapshot told, StockSnapshot snapshot, Position position, Understanding understanding) {
        if (position.passedOver().contains(snapshot)) {
            cases.open(
                    Kind.OUT_OF_SEQUENCE,
                    told.subject(),
                    "Number %s is told for %s, but a higher one was told for an earlier moment; it does not count."
                            .formatted(snapshot.sequence(), snapshot.asOf()),
                    told);
        }
        if (position.stock().isNegativeSomewhere()) {
            cases.open(
                    Kind.NEGATIVE_STOCK,
                    told.subject(),
                    "The node's stock is negative: " + described(position) + ".",
                    told);
        }
        if (position.stock().holds(Bucket.UNKNOWN)) {
            cases.open(
                    Kind.UNKNOWN_BUCKET,
                    told.subject(),
                    "The node reports stock in a state that has no mapping; it is not sold.",
                    told);
        }
        if (shouldTellLots(snapshot, understanding) && position.stock().lacksLots()) {
            cases.open(
                    Kind.LOT_MISSING,
                    told.subject(),
                    "The item is tracked by lot, and no lot was told of some of it; that is not sold.",
                    told);
        }
    }

    private boolean shouldTellLots(StockSnapshot snapshot, Understanding understanding) {
        var item = understanding.items().get(snapshot.position().item());
        var node = understanding.nodes().get(snapshot.position().node());
        return item != null
                && item.tracking() == Tracking.LOT
                && node != null
                && !withoutLots.contains(node.warehouseApi());
    }

    /** The case of a correction that came before what it corrects is over. */
    private void expected(NodeId node, String source, String corrected) {
        cases.resolve(
                Kind.UNKNOWN_CORRECTION,
                subject(node, source, corrected),
                LATER_NEWS,
                "What was taken back has come, and does not count.");
    }

    private Understanding understanding(Set<ItemNumber> told) {
        return new Understanding(
                items.find(told), nodes.all().stream().collect(toMap(Node::id, node -> node)), latest());
    }

    private boolean isKnown(NodeId node) {
        return nodes.isKnown(node);
    }

    private Instant latest() {
        return clock.instant().plus(MOST_AHEAD);
    }

    private static ToldSnapshot toldAs(StockSnapshot snapshot, Map<StockSnapshot, ToldSnapshot> told) {
        return Objects.requireNonNull(told.get(snapshot));
    }

    private static String described(Position position) {
        return position.stock().lines().stream()
                .map(line -> line.quantity().toPlainString() + " " + line.bucket()
                        + (line.lot().isEmpty() ? "" : " of lot " + line.lot()))
                .reduce((one, other) -> one + ", " + other)
                .orElse("nothing");
    }

    private static String unknown(NodeId node) {
        return "No node " + node + " is in the directory.";
    }

    private static String subject(NodeId node, String source, String told) {
        return node + " " + source + " " + told;
    }
}
