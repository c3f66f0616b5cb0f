package io.entrepot.inventory.allocation.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.allocation.Allocation;
import io.entrepot.inventory.allocation.AllocationRequest;
import io.entrepot.inventory.allocation.Allocations;
import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.allocation.Departure;
import io.entrepot.inventory.promise.StockFigures;
import io.entrepot.inventory.promise.StockLevels;
import io.entrepot.inventory.stock.Overlay;
import io.entrepot.inventory.stock.PositionKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Allocations as short transactions: first the order's row, then the stock rows, then check and write. */
@Repository
class PostgresAllocations implements Allocations {

    private final RetriedTransaction transaction;
    private final AllocationRows rows;
    private final Reservations reservations;
    private final Departures departures;
    private final StockLevels levels;
    private final Overlay overlay;
    private final Clock clock;

    PostgresAllocations(
            RetriedTransaction transaction,
            AllocationRows rows,
            Reservations reservations,
            Departures departures,
            StockLevels levels,
            Overlay overlay,
            Clock clock) {
        this.transaction = transaction;
        this.rows = rows;
        this.reservations = reservations;
        this.departures = departures;
        this.levels = levels;
        this.overlay = overlay;
        this.clock = clock;
    }

    @Override
    public Recorded decideOnce(
            AllocationRequest request, Set<ItemNumber> items, Function<List<StockFigures>, Decision> deciding) {
        return transaction.run(() -> rows.claim(request)
                ? new Recorded.Decided(new Allocation(request.order(), decide(request.order(), items, deciding), null))
                : rows.recorded(request));
    }

    @Override
    public Optional<Allocation> find(OrderId order) {
        return rows.find(order);
    }

    @Override
    public void release(OrderId order) {
        transaction.run(() -> {
            rows.markReleased(order, now());
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
        return transaction.run(() -> {
            var isKnown = rows.acknowledge(leg, at);
            overlay.refresh(rows.positionsOf(leg));
            return isKnown;
        });
    }

    @Override
    public DepartureRecord depart(Departure departure) {
        return transaction.run(() -> rows.lockOrderOf(departure.leg())
                .map(order -> departKnown(departure))
                .orElseGet(() -> departUnknown(departure)));
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

    private Decision decide(OrderId order, Set<ItemNumber> items, Function<List<StockFigures>, Decision> deciding) {
        reservations.lock(items);
        var decision = deciding.apply(levels.of(items));
        rows.save(order, decision);
        reservations.reserve(decision);
        return decision;
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
