package io.entrepot.threeplx12.fulfilment;

import io.entrepot.foundation.warehouse.leg.FulfilmentState;
import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.exchange.HeldException;
import java.time.Instant;
import java.util.List;

/**
 * Applies what the partner tells to a leg. What left was picked and packed, so both are told before the departure that
 * closes the leg, and an order of which goods left was acknowledged, whatever became of the 997.
 */
final class Hearing {

    private Hearing() {}

    static Progress acknowledged(FulfilmentOrder order, Instant at) {
        var isNews = order.state() == FulfilmentState.REQUESTED;
        var before = Progress.unchanged(order);
        return isNews
                ? before.reaching(FulfilmentState.ACCEPTED)
                        .telling(order.milestones().acknowledged(at))
                : before;
    }

    static Progress departed(FulfilmentOrder order, Dispatch departure) {
        departure.lines().forEach(line -> check(order, line));
        var known = acknowledged(order, departure.at());
        var after = known.order().with(worked(known.order().work(), departure));
        return after.isClosed() ? closed(known.with(after), departure) : partly(known.with(after), departure);
    }

    private static void check(FulfilmentOrder order, ShippedLine shipped) {
        var line = order.work().stream()
                .filter(work -> work.lineNumber() == shipped.lineNumber())
                .findFirst()
                .orElseThrow(() -> new HeldException(
                        CaseReason.WRONG_LINE, "order " + order.number() + " has no line " + shipped.lineNumber()));
        if (shipped.pieces().compareTo(line.open()) > 0) {
            throw new HeldException(
                    CaseReason.WRONG_TOTALS,
                    "line %d: %s pieces are said to have left, but only %s of %s are open"
                            .formatted(
                                    line.lineNumber(),
                                    shipped.pieces().toPlainString(),
                                    line.open().toPlainString(),
                                    line.ordered().toPlainString()));
        }
    }

    private static List<LineWork> worked(List<LineWork> work, Dispatch departure) {
        return work.stream().map(line -> worked(line, departure)).toList();
    }

    private static LineWork worked(LineWork line, Dispatch departure) {
        return departure.lines().stream()
                .filter(shipped -> shipped.lineNumber() == line.lineNumber())
                .findFirst()
                .map(line::after)
                .orElse(line);
    }

    private static Progress closed(Progress progress, Dispatch departure) {
        var order = progress.order();
        if (!order.hasShippedAnything()) {
            return progress.reaching(FulfilmentState.CANCELLED);
        }
        var picked = progress.telling(order.milestones().pickConfirmed(departure.at(), order.shippedLines()))
                .telling(order.milestones().packed(departure.at()));
        return told(picked, departure).reaching(FulfilmentState.SHIPPED);
    }

    private static Progress partly(Progress progress, Dispatch departure) {
        return departure.hasShippedAnything() ? told(progress, departure).reaching(FulfilmentState.PACKED) : progress;
    }

    private static Progress told(Progress progress, Dispatch departure) {
        return departure.hasShippedAnything() ? progress.telling(departure.toldOf(progress.order())) : progress;
    }
}
