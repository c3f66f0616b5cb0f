package io.entrepot.inventory.allocation.postgres;

import static java.util.stream.Collectors.toMap;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.allocation.Allocation;
import io.entrepot.inventory.allocation.AllocationRequest;
import io.entrepot.inventory.allocation.Allocations;
import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.allocation.Departure;
import io.entrepot.inventory.stock.Overlay;
import io.entrepot.inventory.stock.PositionKey;
import io.entrepot.inventory.supply.Backorders;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Allocations as short transactions: first the order's row, then the stock rows, then check and write. */
@Repository
class PostgresAllocations implements Allocations {

    private final RetriedTransaction transaction;
    private final AllocationRows rows;
    private final Reservations reservations;
    private final Departures departures;
    private final Backorders backorders;
    private final GroupCommit together;
    private final Overlay overlay;
    private final Clock clock;

    PostgresAllocations(
            RetriedTransaction transaction,
            AllocationRows rows,
            Reservations reservations,
            Departures departures,
            Backorders backorders,
            GroupCommit together,
            Overlay overlay,
            Clock clock) {
        this.transaction = transaction;
        this.rows = rows;
        this.reservations = reservations;
        this.departures = departures;
        this.backorders = backorders;
        this.together = together;
        this.overlay = overlay;
        this.clock = clock;
    }

    @Override
    public Recorded decideOnce(AllocationRequest request, Set<ItemNumber> items, OnFigures<Decision> deciding) {
        var outcome = new CompletableFuture<Recorded>();
        return together.decide(new Work.Allocate(request, items, deciding, outcome), outcome);
    }

    @Override
    public Optional<Allocation> find(OrderId order) {
        return rows.find(order);
    }

    @Override
    public void release(OrderId order) {
        transaction.run(() -> {
            rows.markReleased(order, now());
            backorders.end(List.of(order), now());
            return release(rows.openLinesOf(order));
        });
    }

    @Override
    public boolean release(OrderId order, LegId leg) {
        return transaction.run(() -> {
            var isLegOfOrder = rows.lockOrderOf(leg).filter(order::equals).isPresent();
            return isLegOfOrder && release(rows.openLinesOf(leg));
        });
    }

    @Override
    public boolean acknowledge(LegId leg, Instant at) {
        return transaction.run(() ->
                rows.lockOrderOf(leg).map(order -> acknowledgeKnown(leg, at)).orElse(false));
    }

    private boolean acknowledgeKnown(LegId leg, Instant at) {
        rows.acknowledge(leg, at);
        overlay.acknowledged(rows.positionsOf(leg), at);
        return true;
    }

    @Override
    public DepartureRecord depart(Departure departure) {
        return transaction.run(() -> rows.lockOrderOf(departure.leg())
                .map(order -> departKnown(departure))
                .orElseGet(() -> departUnknown(departure)));
    }

    @Override
    public boolean pick(Departure picked) {
        return transaction.run(() ->
                rows.lockOrderOf(picked.leg()).map(order -> pickKnown(picked)).orElse(false));
    }

    /** What was picked beyond what is reserved is no reservation; the departure will tell. */
    private boolean pickKnown(Departure picked) {
        var amounts = picked.lines().stream().collect(toMap(Departure.Line::lineNumber, Departure.Line::amount));
        var lines = rows.openLinesOf(picked.leg()).stream()
                .map(line -> amounts.isEmpty()
                        ? line
                        : line.with(amounts.getOrDefault(line.lineNumber(), BigDecimal.ZERO)
                                .min(line.amount())))
                .filter(line -> line.amount().signum() > 0)
                .toList();
        if (!lines.isEmpty()) {
            reservations.pick(picked.shipment(), picked.at(), lines);
        }
        return true;
    }

    private DepartureRecord departKnown(Departure departure) {
        var node = rows.nodeOf(departure.leg());
        var open = rows.openLinesOf(departure.leg());
        var met = departures.depart(departure, open, node);
        overlay.shipped(positions(departure, node, open), departure.at());
        return met;
    }

    private DepartureRecord departUnknown(Departure departure) {
        if (departure.node() != null && rows.isNode(departure.node())) {
            var node = departure.node().value();
            departures.departUnknown(departure, node);
            overlay.shipped(positions(departure, node, List.of()), departure.at());
        }
        return DepartureRecord.UNKNOWN_LEG;
    }

    private boolean release(List<LegLine> open) {
        if (!open.isEmpty()) {
            reservations.end(Reservations.End.RELEASED, "release", now(), open);
            overlay.refresh(open.stream().map(LegLine::position).toList());
        }
        return true;
    }

    private static List<PositionKey> positions(Departure departure, String node, List<LegLine> open) {
        return Stream.concat(
                        departure.lines().stream().map(line -> new PositionKey(line.item(), new NodeId(node))),
                        open.stream().map(LegLine::position))
                .toList();
    }

    private Instant now() {
        return clock.instant();
    }
}
