package io.entrepot.foundation.warehouse.order;

import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.foundation.warehouse.leg.FulfilmentState;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.leg.LegStanding;
import io.entrepot.foundation.warehouse.leg.Milestones;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
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

    /** Whether the warehouse has nothing more to tell; a departure may overtake the news that the goods were picked. */
    public boolean isSettled() {
        return switch (state) {
            case CANCELLED -> true;
            case SHIPPED -> reported.contains(Milestones.eventId(request, Milestone.PICK_CONFIRMED));
            case REQUESTED, ACCEPTED, PICKING, PACKED -> false;
        };
    }

    public boolean isShipped() {
        return work.stream().allMatch(line -> line.shipped() >= line.ordered());
    }

    public boolean hasShippedAnything() {
        return work.stream().anyMatch(line -> line.shipped() > 0);
    }

    public boolean isPicked() {
        return work.stream().allMatch(line -> line.toPick() == 0);
    }

    /** The words for what is reached now. */
    public Milestones milestones(String source) {
        return new Milestones(source, request, warehouseNumber());
    }

    /** The lines of a milestone, those without pieces left out. */
    public List<MilestoneReached.Line> lines(ToIntFunction<LineWork> pieces) {
        return work.stream()
                .filter(line -> pieces.applyAsInt(line) > 0)
                .map(line -> line(line, pieces.applyAsInt(line), null))
                .toList();
    }

    /** So many pieces of a line, in the words of a milestone; of no line if the order has none by this number. */
    public List<MilestoneReached.Line> line(int lineNumber, int pieces, @Nullable String lot) {
        return work.stream()
                .filter(line -> line.lineNumber() == lineNumber)
                .map(line -> line(line, pieces, lot))
                .toList();
    }

    public FulfilmentOrder known(WarehouseOrderId id) {
        return new FulfilmentOrder(request, state, id, cancelRequested, work, reported);
    }

    public FulfilmentOrder with(List<LineWork> changed) {
        return new FulfilmentOrder(request, state, warehouseOrder, cancelRequested, changed, reported);
    }

    LegStanding standing() {
        return new LegStanding(request.legId(), request.node(), warehouseNumber(), state);
    }

    FulfilmentOrder reaching(FulfilmentState next) {
        return new FulfilmentOrder(request, state.advancedTo(next), warehouseOrder, cancelRequested, work, reported);
    }

    public FulfilmentOrder withCancelRequested(boolean requested) {
        return new FulfilmentOrder(request, state, warehouseOrder, requested, work, reported);
    }

    FulfilmentOrder withReported(List<String> more) {
        var all = new HashSet<>(reported);
        all.addAll(more);
        return new FulfilmentOrder(request, state, warehouseOrder, cancelRequested, work, all);
    }

    private @Nullable String warehouseNumber() {
        return warehouseOrder == null ? null : warehouseOrder.number();
    }

    private static MilestoneReached.Line line(LineWork work, int pieces, @Nullable String lot) {
        return new MilestoneReached.Line(work.lineNumber(), work.item(), Quantity.of(pieces, UnitOfMeasure.EACH), lot);
    }
}
