package io.entrepot.foundation.warehouse.order;

import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.warehouse.leg.Cancellation;
import io.entrepot.foundation.warehouse.leg.FulfilmentState;
import io.entrepot.foundation.warehouse.order.FulfilmentOrders.Lease;
import io.entrepot.foundation.warehouse.order.OrderKey.ByLeg;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** Takes a leg back as long as the warehouse lets it go; what the warehouse shows afterwards decides. */
class CancellingOrder {

    private final FulfilmentOrders orders;
    private final WarehouseOrders warehouse;
    private final Clock clock;

    CancellingOrder(FulfilmentOrders orders, WarehouseOrders warehouse, Clock clock) {
        this.orders = orders;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    Cancellation cancel(LegId legId) {
        return orders.find(legId).map(this::cancel).orElse(Cancellation.UNKNOWN_LEG);
    }

    private Cancellation cancel(FulfilmentOrder order) {
        return switch (order.state()) {
            case CANCELLED -> Cancellation.CANCELLED;
            case SHIPPED -> Cancellation.REFUSED;
            case REQUESTED, ACCEPTED, PICKING, PACKED ->
                order.warehouseOrder() == null ? cancelUnplaced(order) : cancelAt(order, order.warehouseOrder());
        };
    }

    private Cancellation cancelAt(FulfilmentOrder order, WarehouseOrderId id) {
        var leg = order.request().legId();
        change(leg, standing -> standing.withCancelRequested(true)); // before the warehouse can tell it by webhook
        var outcome = outcomeAfter(leg, warehouse.cancel(id, order.request()));
        if (outcome == Cancellation.REFUSED) {
            change(leg, standing -> standing.withCancelRequested(false));
        }
        return outcome;
    }

    /** Whether the warehouse has it is not known: the answer to its creation is outstanding or was lost. */
    private Cancellation cancelUnplaced(FulfilmentOrder order) {
        return orders.lease(order.request().legId(), ReleasingOrder.LEASE)
                .map(lease -> cancelUnder(lease, order))
                .orElse(Cancellation.IN_PROGRESS);
    }

    private Cancellation cancelUnder(Lease lease, FulfilmentOrder order) {
        try {
            var found = warehouse.find(order.request());
            if (found.isPresent()) {
                outcomeAfter(lease.legId(), found.get());
                return cancelAt(order, found.get().id());
            }
            var mayAppear = lease.createNotBefore() != null && clock.instant().isBefore(lease.createNotBefore());
            return mayAppear ? Cancellation.IN_PROGRESS : forget(lease.legId());
        } finally {
            orders.giveBack(lease);
        }
    }

    private Cancellation forget(LegId legId) {
        return outcomeAfter(
                legId,
                (order, _) ->
                        Progress.unchanged(order.withCancelRequested(true)).reaching(FulfilmentState.CANCELLED));
    }

    private Cancellation outcomeAfter(LegId legId, WarehouseReport report) {
        var now = clock.instant();
        return orders.advance(new ByLeg(legId), order -> report.on(order, now))
                .filter(order -> order.state() == FulfilmentState.CANCELLED)
                .map(_ -> Cancellation.CANCELLED)
                .orElse(Cancellation.REFUSED);
    }

    private void change(LegId legId, UnaryOperator<FulfilmentOrder> change) {
        orders.advance(new ByLeg(legId), order -> Progress.unchanged(change.apply(order)));
    }
}
