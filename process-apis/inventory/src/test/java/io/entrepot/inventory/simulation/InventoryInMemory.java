package io.entrepot.inventory.simulation;

import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.inventory.StockReported;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Tracking;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.allocation.AllocationPolicy;
import io.entrepot.inventory.allocation.Bookings;
import io.entrepot.inventory.allocation.Deciding;
import io.entrepot.inventory.allocation.Demand;
import io.entrepot.inventory.allocation.StockBook;
import io.entrepot.inventory.allocation.Terms;
import io.entrepot.inventory.channel.Channel;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.network.Cadence;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.Stage;
import io.entrepot.inventory.promise.FreshnessBuffer;
import io.entrepot.inventory.promise.ItemFigures;
import io.entrepot.inventory.promise.PromisePolicy;
import io.entrepot.inventory.promise.Promising;
import io.entrepot.inventory.promise.StockFigures;
import io.entrepot.inventory.promise.Terrain;
import io.entrepot.inventory.stock.InMemoryPositions;
import io.entrepot.inventory.stock.OwnGoods;
import io.entrepot.inventory.stock.Position;
import io.entrepot.inventory.stock.PositionKey;
import io.entrepot.inventory.stock.Stock;
import io.entrepot.inventory.stock.StockLedger;
import io.entrepot.inventory.stock.StockLine;
import io.entrepot.inventory.stock.StockMovement;
import io.entrepot.inventory.stock.StockSnapshot;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The service's ledger, promise, rules and booking without a database; only what transactions would do is done here. */
final class InventoryInMemory implements InventoryUnderTest {

    private static final Duration OUTFLOW_WINDOW = Duration.ofDays(7);
    private static final Duration MEMORY = Duration.ofDays(1);
    private static final BigDecimal CAP = BigDecimal.valueOf(50);
    private static final Channel CHANNEL = Channel.plain(ChannelId.PARTNER);

    private final Clock clock;
    private final Naivety naivety;
    private final InMemoryPositions positions;
    private final StockLedger ledger;
    private final Promising promising;
    private final Terrain terrain = new Terrain(nodes(), List.of(CHANNEL));
    private final Map<LegId, Leg> legs = new HashMap<>();
    private final Map<PositionKey, BigDecimal> reserved = new HashMap<>();
    private final Map<PositionKey, Rows> rows = new HashMap<>();
    private final Map<PositionKey, Set<Leg>> known = new HashMap<>();
    private Instant forgottenBefore = Instant.MIN;

    InventoryInMemory(Clock clock, Naivety naivety) {
        this.clock = clock;
        this.naivety = naivety;
        this.positions = new InMemoryPositions(node -> Rhythm.of(node).interval);
        this.ledger = new StockLedger(positions, clock, OUTFLOW_WINDOW);
        this.promising = new Promising(new PromisePolicy(buffer(naivety), Set.of()));
    }

    private static FreshnessBuffer buffer(Naivety naivety) {
        return naivety == Naivety.NO_BUFFER
                ? new FreshnessBuffer(BigDecimal.ZERO, BigDecimal.ZERO)
                : new FreshnessBuffer(new BigDecimal("1.65"), CAP);
    }

    /** The reservations of a position, append-only and signed; added up when one was added. */
    private static final class Rows {
        private final List<BigDecimal> amounts = new ArrayList<>();
        private int counted;
        private BigDecimal sum = BigDecimal.ZERO;

        BigDecimal sum() {
            if (counted < amounts.size()) {
                sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                counted = amounts.size();
            }
            return sum;
        }
    }

    /** A part of an order at one node, as its rows would hold it. */
    private static final class Leg {
        private final PositionKey position;
        private BigDecimal open;
        private @Nullable Instant acknowledgedAt;
        private OwnGoods.@Nullable Shipment shipment;

        Leg(PositionKey position, BigDecimal open) {
            this.position = position;
            this.open = open;
        }
    }

    @Override
    public void observe(StockObserved observed) {
        ledger.snapshots(List.of(snapshot(
                observed.toString(),
                new PositionKey(observed.item(), observed.node()),
                observed.asOf(),
                observed.source(),
                observed.buckets())));
    }

    @Override
    public void report(StockReported reported) {
        ledger.snapshots(reported.positions().stream()
                .map(told -> snapshot(
                        reported.report(),
                        new PositionKey(told.item(), reported.node()),
                        reported.asOf(),
                        reported.source(),
                        told.buckets()))
                .toList());
    }

    private StockSnapshot snapshot(
            String observation,
            PositionKey position,
            Instant asOf,
            String source,
            List<StockObserved.BucketQuantity> buckets) {
        var lines = buckets.stream()
                .map(told -> new StockLine(told.bucket(), told.quantity()))
                .toList();
        return naivety == Naivety.LAST_ARRIVAL_WINS
                ? new StockSnapshot(
                        observation + clock.instant(), position, clock.instant(), null, source, Stock.of(lines))
                : new StockSnapshot(observation, position, asOf, null, source, Stock.of(lines));
    }

    @Override
    public void move(StockMoved moved) {
        ledger.movements(List.of(new StockMovement(
                naivety == Naivety.DUPLICATES_COUNT ? moved.movement() + clock.instant() : moved.movement(),
                new PositionKey(moved.item(), moved.node()),
                moved.occurredAt(),
                moved.sequence(),
                moved.source(),
                moved.reason(),
                moved.reference(),
                Stock.of(moved.changes().stream()
                        .map(change -> new StockLine(change.bucket(), change.quantity()))
                        .toList()))));
    }

    @Override
    public void correct(ObservationCorrected correction) {
        ledger.correct(correction);
    }

    @Override
    public void confirm(FeedConfirmed confirmed) {
        ledger.confirm(confirmed);
        var old = clock.instant().minus(MEMORY);
        if (forgottenBefore.isBefore(old.minus(MEMORY))) {
            positions.forgetBefore(old);
            forgottenBefore = old;
        }
    }

    @Override
    public void reach(MilestoneReached milestone) {
        var leg = legs.get(milestone.legId());
        if (leg == null) {
            throw new IllegalStateException("nobody allocated " + milestone.legId());
        }
        if (milestone.milestone() == Milestone.ACKNOWLEDGED) {
            acknowledge(leg, milestone.occurredAt());
        } else if (leg.shipment == null) {
            depart(leg, milestone.occurredAt());
        }
    }

    private void acknowledge(Leg leg, Instant at) {
        leg.acknowledgedAt = leg.acknowledgedAt == null || at.isBefore(leg.acknowledgedAt) ? at : leg.acknowledgedAt;
        known.computeIfAbsent(leg.position, position -> new LinkedHashSet<>()).add(leg);
        tellClaims(leg.position);
        ledger.acknowledged(Set.of(leg.position), at);
    }

    private void depart(Leg leg, Instant at) {
        var shipment = new OwnGoods.Shipment(at, leg.open, leg.acknowledgedAt);
        leg.shipment = shipment;
        positions.ship(leg.position, shipment);
        book(leg, leg.open.negate());
        ledger.shipped(Set.of(leg.position), at);
    }

    @Override
    public List<TakenLeg> order(OrderId order, ItemNumber item, BigDecimal quantity) {
        var book = new StockBook(Map.of(item, figures(item)));
        var decision = new Deciding(promising, AllocationPolicy.STANDARD, terrain, Map.of())
                .decide(
                        order,
                        new Demand(List.of(new Demand.Line(1, item(item), quantity))),
                        terms(),
                        null,
                        book.figures(),
                        clock.instant());
        Bookings.reserve(book, decision, ChannelId.PARTNER);
        var taken = new ArrayList<TakenLeg>();
        for (var leg : decision.legs()) {
            var amount = leg.lines().getFirst().quantity().amount();
            var opened = new Leg(new PositionKey(item, leg.node()), BigDecimal.ZERO);
            legs.put(leg.id(), opened);
            book(opened, amount);
            taken.add(new TakenLeg(leg.id(), leg.node(), amount));
        }
        return taken;
    }

    @Override
    public void release(OrderId order, LegId id) {
        var leg = legs.get(id);
        if (leg == null) {
            throw new IllegalStateException("nobody allocated " + id);
        }
        book(leg, leg.open.negate());
        ledger.refresh(Set.of(leg.position));
    }

    private void book(Leg leg, BigDecimal amount) {
        leg.open = leg.open.add(amount);
        reserved.merge(leg.position, amount, BigDecimal::add);
        rows.computeIfAbsent(leg.position, position -> new Rows()).amounts.add(amount);
        tellClaims(leg.position);
    }

    private void tellClaims(PositionKey position) {
        var open = known.getOrDefault(position, new LinkedHashSet<>());
        open.removeIf(leg -> leg.open.signum() == 0);
        positions.claims(
                position,
                open.stream()
                        .map(leg -> new OwnGoods.Claim(leg.open, Objects.requireNonNull(leg.acknowledgedAt)))
                        .toList());
    }

    @Override
    public Map<NodeId, BigDecimal> promises(ItemNumber item) {
        var promises = new LinkedHashMap<NodeId, BigDecimal>();
        promising
                .atNodes(figures(item), item(item), terrain, clock.instant())
                .forEach(promise -> promises.put(promise.node(), promise.available()));
        return promises;
    }

    @Override
    public Projection projection(ItemNumber item, NodeId node) {
        var key = new PositionKey(item, node);
        var position = positions.of(key);
        var sum = reserved.getOrDefault(key, BigDecimal.ZERO);
        var total = rows.getOrDefault(key, new Rows()).sum();
        return new Projection(
                position == null ? BigDecimal.ZERO : position.sellable().subtract(position.unseen()), sum, total);
    }

    private ItemFigures figures(ItemNumber item) {
        var told = new ArrayList<StockFigures>();
        for (var node : terrain.nodes()) {
            var position = positions.of(new PositionKey(item, node.id()));
            if (position != null && position.asOf() != null) {
                told.add(figures(position));
            }
        }
        return new ItemFigures(item, told, List.of(), List.of());
    }

    private StockFigures figures(Position position) {
        var asOf = position.asOf();
        if (asOf == null) {
            throw new IllegalStateException("nothing was told of " + position.key());
        }
        return new StockFigures(
                position.key().item(),
                position.key().node(),
                position.sellable(),
                position.unlotted(),
                position.others(),
                naivety == Naivety.NO_OVERLAY ? BigDecimal.ZERO : position.unseen(),
                naivety == Naivety.NO_RESERVATIONS
                        ? BigDecimal.ZERO
                        : reserved.getOrDefault(position.key(), BigDecimal.ZERO),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                position.outflow().quantity(),
                position.outflow().period(),
                asOf,
                positions.confirmedAsOf(position.key().node()),
                List.of());
    }

    private static Terms terms() {
        return new Terms(true, false, "US", CHANNEL, null, LocalDate.EPOCH, null);
    }

    private static Item item(ItemNumber number) {
        return new Item(number, "Thing", null, UnitOfMeasure.EACH, Map.of(), Tracking.NONE, false);
    }

    private static List<Node> nodes() {
        return Simulation.NODES.entrySet().stream()
                .map(node -> new Node(
                        new NodeId(node.getKey()),
                        node.getKey(),
                        "wms-simulated",
                        Cadence.valueOf(node.getValue().name()),
                        node.getValue().interval,
                        node.getValue().staleness,
                        Stage.LIVE,
                        1,
                        Set.of()))
                .toList();
    }
}
