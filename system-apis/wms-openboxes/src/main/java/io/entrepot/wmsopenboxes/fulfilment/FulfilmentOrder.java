package io.entrepot.wmsopenboxes.fulfilment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A leg of an order as it stands here.
 *
 * @param warehouseOrder its names in the warehouse, once accepted
 * @param cancelRequested whether the platform asked for its cancellation
 * @param reported the events that were told about it
 */
public record FulfilmentOrder(
        LegRequest request,
        FulfilmentState state,
        @Nullable WarehouseOrderId warehouseOrder,
        boolean cancelRequested,
        List<LineWork> work,
        Set<String> reported) {

    public FulfilmentOrder {
        work = List.copyOf(work);
        reported = Set.copyOf(reported);
    }

    /** A leg that nobody but us knows yet. */
    public static FulfilmentOrder requested(LegRequest request) {
        var work = request.lines().stream().map(LineWork::on).toList();
        return new FulfilmentOrder(request, FulfilmentState.REQUESTED, null, false, work, Set.of());
    }

    /** Whether the warehouse has it, or never will. */
    public boolean isDecided() {
        return warehouseOrder != null || state == FulfilmentState.CANCELLED;
    }

    /** Whether the warehouse has nothing more to tell. */
    public boolean isSettled() {
        return switch (state) {
            case CANCELLED, SHIPPED -> true;
            case REQUESTED, ACCEPTED, PICKING, PACKED -> false;
        };
    }

    FulfilmentOrder reaching(FulfilmentState next) {
        return new FulfilmentOrder(request, state.advancedTo(next), warehouseOrder, cancelRequested, work, reported);
    }

    FulfilmentOrder known(WarehouseOrderId id) {
        return new FulfilmentOrder(request, state, id, cancelRequested, work, reported);
    }

    FulfilmentOrder with(List<LineWork> changed) {
        return new FulfilmentOrder(request, state, warehouseOrder, cancelRequested, changed, reported);
    }

    FulfilmentOrder withCancelRequested(boolean requested) {
        return new FulfilmentOrder(request, state, warehouseOrder, requested, work, reported);
    }

    FulfilmentOrder withReported(List<String> more) {
        var all = new HashSet<>(reported);
        all.addAll(more);
        return new FulfilmentOrder(request, state, warehouseOrder, cancelRequested, work, all);
    }
}
