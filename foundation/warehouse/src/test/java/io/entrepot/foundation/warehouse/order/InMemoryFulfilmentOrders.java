package io.entrepot.foundation.warehouse.order;

import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The register without a database. */
final class InMemoryFulfilmentOrders implements FulfilmentOrders {

    private final Map<LegId, FulfilmentOrder> orders = new HashMap<>();
    private final Map<LegId, Lease> leases = new HashMap<>();
    private final Map<LegId, Instant> heldBack = new HashMap<>();
    private final Clock clock;

    InMemoryFulfilmentOrders(Clock clock) {
        this.clock = clock;
    }

    @Override
    public FulfilmentOrder keep(LegRequest request) {
        return orders.computeIfAbsent(request.legId(), _ -> FulfilmentOrder.requested(request));
    }

    @Override
    public Optional<FulfilmentOrder> find(LegId legId) {
        return Optional.ofNullable(orders.get(legId));
    }

    @Override
    public Optional<FulfilmentOrder> advance(OrderKey key, Function<FulfilmentOrder, Progress> change) {
        var order =
                orders.values().stream().filter(known -> isNamed(known, key)).findFirst();
        order.ifPresent(
                known -> orders.put(known.request().legId(), change.apply(known).toldOrder()));
        return order.flatMap(known -> find(known.request().legId()));
    }

    private static boolean isNamed(FulfilmentOrder order, OrderKey key) {
        return switch (key) {
            case OrderKey.ByLeg(var legId) -> order.request().legId().equals(legId);
            case OrderKey.ByWarehouseId(var id) ->
                order.warehouseOrder() != null && order.warehouseOrder().id().equals(id);
        };
    }

    @Override
    public Optional<Lease> lease(LegId legId, Duration life) {
        var held = leases.get(legId);
        if (held != null && held.until().isAfter(clock.instant())) {
            return Optional.empty();
        }
        var until = clock.instant().plus(life);
        leases.put(legId, new Lease(legId, UUID.randomUUID(), until, heldBack.get(legId)));
        return Optional.ofNullable(leases.get(legId));
    }

    @Override
    public void giveBack(Lease lease) {
        leases.remove(lease.legId(), lease);
    }

    @Override
    public void holdBackUntil(LegId legId, Instant moment) {
        heldBack.put(legId, moment);
    }

    @Override
    public List<FulfilmentOrder> open() {
        return orders.values().stream().filter(order -> !order.isSettled()).toList();
    }

    @Override
    public List<FulfilmentOrder> dueForReading(int limit) {
        return open().stream().limit(limit).toList();
    }

    @Override
    public void postponeReading(LegId legId) {
        // nothing is ever due at a moment of its own here
    }

    @Override
    public void readSoon(LegId legId) {
        // every open leg is due
    }
}
