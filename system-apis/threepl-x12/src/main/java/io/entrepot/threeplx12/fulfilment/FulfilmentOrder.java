package io.entrepot.threeplx12.fulfilment;

import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.foundation.warehouse.leg.FulfilmentState;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.leg.LegStanding;
import io.entrepot.foundation.warehouse.leg.Milestones;
import java.math.BigDecimal;
import java.util.List;

/**
 * A leg of an order as it stands here.
 *
 * @param number what the warehouse knows it by; a leg's own name is too long for X12
 */
public record FulfilmentOrder(LegRequest request, String number, FulfilmentState state, List<LineWork> work) {

    public FulfilmentOrder {
        work = List.copyOf(work);
    }

    /** A leg that nobody but us knows yet. */
    public static FulfilmentOrder requested(LegRequest request, String number) {
        var work = request.lines().stream().map(LineWork::on).toList();
        return new FulfilmentOrder(request, number, FulfilmentState.REQUESTED, work);
    }

    LegStanding standing() {
        return new LegStanding(request.legId(), request.node(), number, state);
    }

    /** The words for what is reached now. */
    Milestones milestones() {
        return new Milestones("threepl-x12", request, number);
    }

    /** The lines of a milestone, those without pieces left out. */
    List<MilestoneReached.Line> shippedLines() {
        return work.stream()
                .filter(line -> line.shipped().signum() > 0)
                .map(line -> line.of(line.shipped(), null))
                .toList();
    }

    boolean isClosed() {
        return work.stream().allMatch(LineWork::isClosed);
    }

    boolean hasShippedAnything() {
        return work.stream().anyMatch(line -> line.shipped().compareTo(BigDecimal.ZERO) > 0);
    }

    FulfilmentOrder reaching(FulfilmentState next) {
        return new FulfilmentOrder(request, number, state.advancedTo(next), work);
    }

    FulfilmentOrder with(List<LineWork> changed) {
        return new FulfilmentOrder(request, number, state, changed);
    }
}
