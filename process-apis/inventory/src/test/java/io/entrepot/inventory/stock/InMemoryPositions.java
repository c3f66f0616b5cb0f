package io.entrepot.inventory.stock;

import static java.util.stream.Collectors.toSet;

import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.inventory.stock.PositionHistory.Measured;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Histories and positions in memory, for one thread: what a simulation with a clock of its own drives. */
public final class InMemoryPositions implements Positions {

    private final Map<String, StockSnapshot> snapshots = new LinkedHashMap<>();
    private final Map<String, StockMovement> movements = new LinkedHashMap<>();
    private final Set<String> corrected = new HashSet<>();
    private final Map<StockSnapshot, Outflow> counting = new HashMap<>();
    private final Map<PositionKey, Position> positions = new HashMap<>();
    private final Map<PositionKey, List<OwnGoods.Shipment>> shipments = new HashMap<>();
    private final Map<PositionKey, List<OwnGoods.Claim>> claims = new HashMap<>();
    private final Map<NodeId, Instant> confirmed = new HashMap<>();
    private final Map<PositionKey, List<StockSnapshot>> snapshotsOf = new HashMap<>();
    private final Map<PositionKey, List<StockMovement>> movementsOf = new HashMap<>();
    private final Function<NodeId, Duration> expectedInterval;

    public InMemoryPositions(Duration expectedInterval) {
        this(node -> expectedInterval);
    }

    public InMemoryPositions(Function<NodeId, Duration> expectedInterval) {
        this.expectedInterval = expectedInterval;
    }

    /** Up to when the node's whole feed is known. */
    public @Nullable Instant confirmedAsOf(NodeId node) {
        return confirmed.get(node);
    }

    /** What is reserved now and known to the node, in place of what was. */
    public void claims(PositionKey position, List<OwnGoods.Claim> open) {
        claims.put(position, open);
    }

    /** Forgets what is older than the moment and nothing is worked out from any more. */
    public void forgetBefore(Instant moment) {
        for (var position : positions.values()) {
            var last = position.last();
            if (last != null) {
                var oldest = earlier(moment, last.snapshot().asOf());
                var oldSnapshots = takeOut(
                        snapshotsOf.get(position.key()), one -> one.asOf().isBefore(oldest));
                snapshots.values().removeAll(oldSnapshots);
                counting.keySet().removeAll(oldSnapshots);
                movements
                        .values()
                        .removeAll(takeOut(
                                movementsOf.get(position.key()),
                                one -> one.occurredAt().isBefore(oldest)));
                shipments
                        .getOrDefault(position.key(), new ArrayList<>())
                        .removeIf(one -> one.shippedAt().isBefore(oldest));
            }
        }
    }

    private static <T> Set<T> takeOut(@Nullable List<T> all, Predicate<T> isOld) {
        if (all == null) {
            return Set.of();
        }
        var old = all.stream().filter(isOld).collect(toSet());
        all.removeAll(old);
        return old;
    }

    /** What the position came to last. */
    public @Nullable Position of(PositionKey position) {
        return positions.get(position);
    }

    /** Goods leave for an order of ours; the ledger is told by the caller. */
    public void ship(PositionKey position, OwnGoods.Shipment shipment) {
        shipments.computeIfAbsent(position, key -> new ArrayList<>()).add(shipment);
    }

    /** Goods are reserved, and the node knows. */
    public void claim(PositionKey position, OwnGoods.Claim claim) {
        claims.computeIfAbsent(position, key -> new ArrayList<>()).add(claim);
    }

    @Override
    public void exclusively(Collection<PositionKey> keys, Runnable work) {
        work.run();
    }

    @Override
    public void exclusivelyTold(Collection<PositionKey> keys, Runnable work) {
        work.run();
    }

    @Override
    public Addition<StockSnapshot> addSnapshots(List<StockSnapshot> told) {
        return add(
                told,
                snapshots,
                one -> snapshotsOf
                        .computeIfAbsent(one.position(), key -> new ArrayList<>())
                        .add(one),
                one -> one.position().node() + " " + one.observation() + " "
                        + one.position().item(),
                this::isTakenBack);
    }

    @Override
    public Addition<StockMovement> addMovements(List<StockMovement> told) {
        return add(
                told,
                movements,
                one -> movementsOf
                        .computeIfAbsent(one.position(), key -> new ArrayList<>())
                        .add(one),
                one -> one.position().node() + " " + one.source() + " " + one.movement(),
                this::isTakenBack);
    }

    @Override
    public Map<PositionKey, Instant> concerned(ObservationCorrected correction) {
        var name = name(correction.node(), correction.source(), correction.corrected());
        var moments = new HashMap<PositionKey, Instant>();
        snapshots.values().stream()
                .filter(one -> nameOf(one).equals(name))
                .forEach(one -> moments.merge(one.position(), one.asOf(), InMemoryPositions::earlier));
        movements.values().stream()
                .filter(one -> nameOf(one).equals(name))
                .forEach(one -> moments.merge(one.position(), one.occurredAt(), InMemoryPositions::earlier));
        return moments;
    }

    @Override
    public void correct(ObservationCorrected correction) {
        corrected.add(name(correction.node(), correction.source(), correction.corrected()));
    }

    @Override
    public List<PositionHistory> since(Map<PositionKey, Instant> moments) {
        return moments.entrySet().stream()
                .map(wanted -> history(wanted.getKey(), wanted.getValue()))
                .toList();
    }

    @Override
    public void keep(List<Position> workedOut) {
        for (var position : workedOut) {
            position.passedOver().forEach(counting::remove);
            position.remeasured().forEach(one -> counting.put(one.snapshot(), one.outflow()));
            positions.put(position.key(), position);
        }
    }

    @Override
    public void confirm(FeedConfirmed feed) {
        confirmed.merge(feed.node(), feed.asOf(), (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public Set<PositionKey> withOverlay(NodeId node) {
        return positions.values().stream()
                .filter(position -> position.key().node().equals(node))
                .filter(position ->
                        position.unseen().signum() > 0 || position.others().signum() > 0)
                .map(Position::key)
                .collect(toSet());
    }

    @Override
    public Set<PositionKey> heldAt(Collection<PositionKey> wanted, Instant moment) {
        return wanted.stream().filter(one -> isHeldAt(one, moment)).collect(toSet());
    }

    @Override
    public Set<PositionKey> expiredOn(LocalDate day) {
        return positions.values().stream()
                .filter(position -> position.sellableUntil() != null
                        && position.sellableUntil().isBefore(day))
                .map(Position::key)
                .collect(toSet());
    }

    private boolean isHeldAt(PositionKey key, Instant moment) {
        var position = positions.get(key);
        var asOf = position == null ? null : position.asOf();
        var feed = confirmed.get(key.node());
        return (asOf != null && !asOf.isBefore(moment)) || (feed != null && !feed.isBefore(moment));
    }

    private PositionHistory history(PositionKey position, Instant moment) {
        var valid = snapshotsOf.getOrDefault(position, List.of()).stream()
                .filter(one -> !isTakenBack(one))
                .toList();
        var base = valid.stream()
                .filter(one -> one.asOf().isBefore(moment) && counting.containsKey(one))
                .max(StockSnapshot.BY_MOMENT)
                .map(one -> new Measured(one, Objects.requireNonNull(counting.get(one))))
                .orElse(null);
        var tail = valid.stream().filter(one -> !one.asOf().isBefore(moment)).toList();
        var from = Stream.concat(Stream.ofNullable(base).map(Measured::snapshot), tail.stream())
                .map(StockSnapshot::asOf)
                .min(Comparator.naturalOrder());
        return new PositionHistory(
                position,
                base,
                highestBefore(valid, moment),
                tail,
                movementsOf.getOrDefault(position, List.of()).stream()
                        .filter(one -> !isTakenBack(one))
                        .filter(one -> from.isPresent() && one.occurredAt().isAfter(from.get()))
                        .toList(),
                new OwnGoods(
                        shipments.getOrDefault(position, List.of()),
                        claims.getOrDefault(position, List.of()),
                        confirmed.get(position.node()),
                        expectedInterval.apply(position.node())));
    }

    private static Map<String, Long> highestBefore(List<StockSnapshot> valid, Instant moment) {
        var highest = new HashMap<String, Long>();
        for (var one : valid) {
            var sequence = one.sequence();
            if (sequence != null && one.asOf().isBefore(moment)) {
                highest.merge(one.source(), sequence, Math::max);
            }
        }
        return highest;
    }

    private static <T> Addition<T> add(
            List<T> told, Map<String, T> known, Consumer<T> index, Function<T, String> key, Predicate<T> isTakenBack) {
        var added = new ArrayList<T>();
        var repeated = new ArrayList<T>();
        var contradicted = new ArrayList<T>();
        var takenBack = new ArrayList<T>();
        for (var one : told) {
            var before = known.putIfAbsent(key.apply(one), one);
            if (before == null) {
                index.accept(one);
                (isTakenBack.test(one) ? takenBack : added).add(one);
            } else {
                (before.equals(one) ? repeated : contradicted).add(one);
            }
        }
        return new Addition<>(added, repeated, contradicted, takenBack);
    }

    private boolean isTakenBack(StockSnapshot one) {
        return corrected.contains(nameOf(one));
    }

    private boolean isTakenBack(StockMovement one) {
        return corrected.contains(nameOf(one));
    }

    private static String nameOf(StockSnapshot one) {
        return name(one.position().node(), one.source(), one.observation());
    }

    private static String nameOf(StockMovement one) {
        return name(one.position().node(), one.source(), one.movement());
    }

    private static String name(NodeId node, String source, String told) {
        return node + " " + source + " " + told;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
