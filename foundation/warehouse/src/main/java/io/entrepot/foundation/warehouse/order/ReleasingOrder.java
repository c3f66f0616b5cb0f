package io.entrepot.foundation.warehouse.order;

import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.leg.Release;
import io.entrepot.foundation.warehouse.order.FulfilmentOrders.Lease;
import io.entrepot.foundation.warehouse.order.OrderKey.ByLeg;
import io.entrepot.foundation.warehouse.order.WarehouseOrders.Creation.Created;
import io.entrepot.foundation.warehouse.order.WarehouseOrders.Creation.OutcomeUnknown;
import io.entrepot.foundation.warehouse.order.WarehouseReport.Standing;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Hands a leg to the warehouse so that it ends with exactly one order there. The warehouse accepts duplicates, so one
 * caller at a time searches first, creates only what it did not find, and searches again when an answer is lost.
 */
class ReleasingOrder {

    static final Duration LEASE = Duration.ofSeconds(45);

    /** A call that starts with less than this left could outlive the lease. */
    private static final Duration LONGEST_CREATION = Duration.ofSeconds(25);

    private static final Duration TIME_TO_APPEAR = Duration.ofSeconds(5);

    private final FulfilmentOrders orders;
    private final WarehouseOrders warehouse;
    private final Clock clock;

    ReleasingOrder(FulfilmentOrders orders, WarehouseOrders warehouse, Clock clock) {
        this.orders = orders;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    Release release(LegRequest request) {
        var order = orders.keep(request);
        if (!order.request().asksTheSameAs(request)) {
            return new Release.AskedDifferently();
        }
        if (order.isDecided()) {
            return new Release.Accepted(order.standing(), false);
        }
        return orders.lease(request.legId(), LEASE)
                .map(lease -> releaseUnder(lease, order.request()))
                .orElseGet(() -> afterSomeoneElse(request));
    }

    private Release releaseUnder(Lease lease, LegRequest request) {
        try {
            var found = warehouse.find(request);
            var placed = found.isPresent() ? found : create(lease, request);
            return placed.map(standing -> accept(request, standing, found.isEmpty()))
                    .orElseGet(Release.InProgress::new);
        } finally {
            orders.giveBack(lease);
        }
    }

    private Release accept(LegRequest request, Standing standing, boolean isNew) {
        var now = clock.instant();
        return orders.advance(new ByLeg(request.legId()), order -> standing.on(order, now))
                .<Release>map(order -> new Release.Accepted(order.standing(), isNew))
                .orElseThrow(() -> new IllegalStateException("leg " + request.legId() + " vanished"));
    }

    private Optional<? extends Standing> create(Lease lease, LegRequest request) {
        var now = clock.instant();
        var forbidden = lease.createNotBefore() != null && now.isBefore(lease.createNotBefore());
        if (forbidden || now.plus(LONGEST_CREATION).isAfter(lease.until())) {
            return Optional.empty();
        }
        return switch (warehouse.create(request)) {
            case Created(var standing) -> confirmed(request, standing);
            case OutcomeUnknown(var cause) -> Optional.of(afterLostAnswer(request, cause));
        };
    }

    /** An answer that says so is believed only if the order is really there. */
    private Optional<? extends Standing> confirmed(LegRequest request, Standing created) {
        var read = warehouse.read(created.id(), request);
        if (read.isEmpty()) {
            orders.holdBackUntil(request.legId(), clock.instant().plus(TIME_TO_APPEAR));
        }
        return read;
    }

    private Standing afterLostAnswer(LegRequest request, RuntimeException cause) {
        orders.holdBackUntil(request.legId(), clock.instant().plus(TIME_TO_APPEAR));
        return warehouse.find(request).orElseThrow(() -> cause);
    }

    private Release afterSomeoneElse(LegRequest request) {
        return orders.find(request.legId())
                .filter(FulfilmentOrder::isDecided)
                .<Release>map(order -> new Release.Accepted(order.standing(), false))
                .orElseGet(Release.InProgress::new);
    }
}
