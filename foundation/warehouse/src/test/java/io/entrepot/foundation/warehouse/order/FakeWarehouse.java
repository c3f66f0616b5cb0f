package io.entrepot.foundation.warehouse.order;

import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.warehouse.leg.FulfilmentState;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A warehouse system that takes every order it is given, also twice, and loses answers when it is told to. */
final class FakeWarehouse implements WarehouseOrders {

    final RuntimeException lost = new IllegalStateException("no answer");

    final List<LegId> orders = new ArrayList<>();

    /** Whether the next creation is done, but nobody hears of it. */
    boolean losesTheAnswer;

    /** Whether orders are not shown, although they are there. */
    boolean isSlowToShow;

    boolean letsGo = true;

    /** What happens while the warehouse is asked. */
    @Nullable Runnable meanwhile;

    /** An order that is there, or was taken back. */
    record Shown(WarehouseOrderId id, boolean isCancelled) implements WarehouseReport.Standing {

        @Override
        public Progress on(FulfilmentOrder order, Instant heardAt) {
            var known = Progress.unchanged(order.known(id));
            var accepted = known.reaching(FulfilmentState.ACCEPTED)
                    .telling(order.milestones("fake").acknowledged(heardAt));
            return isCancelled ? accepted.reaching(FulfilmentState.CANCELLED) : accepted;
        }
    }

    @Override
    public Optional<Shown> find(LegRequest request) {
        if (meanwhile != null) {
            meanwhile.run();
        }
        return isSlowToShow || !orders.contains(request.legId())
                ? Optional.empty()
                : Optional.of(shown(request, false));
    }

    @Override
    public Optional<Shown> read(WarehouseOrderId id, LegRequest request) {
        return find(request);
    }

    @Override
    public Creation create(LegRequest request) {
        orders.add(request.legId());
        return losesTheAnswer ? new Creation.OutcomeUnknown(lost) : new Creation.Created(shown(request, false));
    }

    @Override
    public WarehouseReport cancel(WarehouseOrderId id, LegRequest request) {
        return shown(request, letsGo);
    }

    @Override
    public WarehouseReport missing() {
        return (order, _) -> Progress.unchanged(order).reaching(FulfilmentState.CANCELLED);
    }

    private static Shown shown(LegRequest request, boolean isCancelled) {
        return new Shown(new WarehouseOrderId("id of " + request.legId(), "W-7", null), isCancelled);
    }
}
