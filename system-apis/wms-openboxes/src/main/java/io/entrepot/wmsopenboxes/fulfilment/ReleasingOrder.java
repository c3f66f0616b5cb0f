package io.entrepot.wmsopenboxes.fulfilment;

import io.entrepot.wmsopenboxes.fulfilment.FulfilmentOrders.Lease;
import io.entrepot.wmsopenboxes.fulfilment.OrderKey.ByLeg;
import io.entrepot.wmsopenboxes.fulfilment.WarehouseOrders.Creation.Created;
import io.entrepot.wmsopenboxes.fulfilment.WarehouseOrders.Creation.OutcomeUnknown;
import io.entrepot.wmsopenboxes.fulfilment.WarehouseReport.Standing;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Hands a leg to the warehouse so that it ends with exactly one order there. The warehouse accepts duplicates, so one
 * caller at a time searches first, creates only what it did not find, and searches again when an answer is lost.
 */
public class ReleasingOrder {

    static final Duration LEASE = Duration.ofSeconds(45);

    /** A call that starts with less than this left could outlive the lease. */
    private static final Duration LONGEST_CREATION = Duration.ofSeconds(25);

    private static final Duration TIME_TO_APPEAR = Duration.ofSeconds(5);

    private final FulfilmentOrders orders;
    private final WarehouseOrders warehouse;
    private final Clock clock;

    public ReleasingOrder(FulfilmentOrders orders, WarehouseOrders warehouse, Clock clock) {
        this.orders = orders;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    public Release release(LegRequest request) {
        var order = orders.keep(request);
        if (!order.request().asksTheSameAs(request)) {
            return new Release.AskedDifferently();
        }
        if (order.isDecided()) {
            return new Release.Accepted(order, false);
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
        var hearing = new Hearing(clock.instant());
        return orders.advance(new ByLeg(request.legId()), order -> hearing.of(order, standing))
                .<Release>map(order -> new Release.Accepted(order, isNew))
                .orElseThrow(() -> new IllegalStateException("leg " + request.legId() + " vanished"));
    }

    private Optional<Standing> create(Lease lease, LegRequest request) {
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
    private Optional<Standing> confirmed(LegRequest request, Standing created) {
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
                .<Release>map(order -> new Release.Accepted(order, false))
                .orElseGet(Release.InProgress::new);
    }
}
