package io.entrepot.wmsshiphero.fulfilment;

import io.entrepot.wmsshiphero.cases.Kind;
import io.entrepot.wmsshiphero.fulfilment.WarehouseReport.Cancelled;
import io.entrepot.wmsshiphero.fulfilment.WarehouseReport.Departed;
import io.entrepot.wmsshiphero.fulfilment.WarehouseReport.Packed;
import io.entrepot.wmsshiphero.fulfilment.WarehouseReport.Pick;
import io.entrepot.wmsshiphero.fulfilment.WarehouseReport.Picked;
import io.entrepot.wmsshiphero.fulfilment.WarehouseReport.ShippedLine;
import io.entrepot.wmsshiphero.fulfilment.WarehouseReport.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Applies a report to a leg. Reports come late, twice and out of order: what happened is always told, once,
 * and the leg's own state only moves forward.
 */
public record Hearing(Instant at) {

    public Progress of(FulfilmentOrder order, WarehouseReport report) {
        var before = Progress.unchanged(order);
        return switch (report) {
            case Picked picked -> picked(before, picked);
            case Packed _ -> before.telling(Milestones.packed(order, at)).reaching(FulfilmentState.PACKED);
            case Departed departed -> departed(before, departed);
            case Cancelled _ -> cancelled(before);
            case Standing standing -> standing(before, standing);
        };
    }

    private Progress picked(Progress before, Picked picked) {
        var after = before.then(order -> order.with(pickedInto(order.work(), picked)))
                .reaching(FulfilmentState.PICKING);
        return after.order().isPicked()
                ? after.telling(Milestones.pickConfirmed(after.order(), at, LineWork::picked))
                : after;
    }

    /** An item on several lines fills them one after the other. */
    private static List<LineWork> pickedInto(List<LineWork> work, Picked picked) {
        var filled = new ArrayList<>(work);
        for (Pick pick : picked.picks()) {
            var left = pick.pieces();
            for (int index = 0; index < filled.size(); index++) {
                var line = filled.get(index);
                var taken = line.item().equals(pick.item()) ? Math.min(left, line.toPick()) : 0;
                filled.set(index, line.withPicked(taken));
                left -= taken;
            }
        }
        return filled;
    }

    private Progress departed(Progress before, Departed departed) {
        var order = before.order();
        if (before.isTold(Milestones.departedId(order, departed))) {
            return before;
        }
        if (!knows(order, departed)) {
            return before.odd(unknownLine(departed));
        }
        var shipped = order.with(
                order.work().stream().map(line -> shipped(line, departed)).toList());
        return before.telling(Milestones.departed(order, departed, at))
                .then(_ -> shipped)
                .reaching(shipped.isShipped() ? FulfilmentState.SHIPPED : FulfilmentState.PACKED);
    }

    private static Progress.Oddity unknownLine(Departed departed) {
        var shipment = "shipment " + departed.number();
        return new Progress.Oddity(
                Kind.UNKNOWN_LINE, shipment, shipment + " names a line that the order does not have");
    }

    private static boolean knows(FulfilmentOrder order, Departed departed) {
        var numbers = order.work().stream().map(LineWork::lineNumber).toList();
        return !departed.lines().isEmpty()
                && departed.lines().stream().map(ShippedLine::lineNumber).allMatch(numbers::contains);
    }

    private static LineWork shipped(LineWork line, Departed departed) {
        return line.withShipped(departed.lines().stream()
                .filter(shipped -> shipped.lineNumber() == line.lineNumber())
                .mapToInt(ShippedLine::pieces)
                .sum());
    }

    private static Progress cancelled(Progress before) {
        if (before.order().hasShippedAnything()) {
            return before.odd(
                            Kind.CANCELLED_REST, "the warehouse cancelled the rest of an order that had partly shipped")
                    .reaching(FulfilmentState.SHIPPED);
        }
        var unasked = !before.order().cancelRequested() && before.order().state() != FulfilmentState.CANCELLED;
        var after = before.reaching(FulfilmentState.CANCELLED);
        return unasked
                ? after.odd(Kind.UNASKED_CANCELLATION, "the warehouse cancelled an order that nobody asked to cancel")
                : after;
    }

    /** What left was picked: if its own report is not here by now it was lost, and is told before the departure. */
    private Progress standing(Progress before, Standing standing) {
        var known = acknowledged(before, standing);
        var after = withDepartures(known, standing);
        if (after.order().state() != FulfilmentState.SHIPPED) {
            return after;
        }
        var picked = Milestones.pickConfirmed(after.order(), firstDeparture(standing), LineWork::shipped);
        return withDepartures(known.telling(picked), standing);
    }

    private Progress withDepartures(Progress before, Standing standing) {
        var known = before;
        for (Departed departed : standing.departures()) {
            known = departed(known, departed);
        }
        return switch (standing.status()) {
            case OPEN -> known;
            case FULFILLED -> fulfilled(known);
            case CANCELLED -> cancelled(known);
            case UNKNOWN ->
                known.odd(
                        Kind.UNKNOWN_STATUS,
                        "The fulfilment-status code '" + standing.statusText() + "' has no mapping.");
        };
    }

    private Instant firstDeparture(Standing standing) {
        return standing.departures().stream()
                .flatMap(departed -> Stream.ofNullable(departed.at()))
                .min(Comparator.naturalOrder())
                .orElse(at);
    }

    private Progress acknowledged(Progress before, Standing standing) {
        if (before.order().warehouseOrder() != null) {
            return before;
        }
        var known = before.order().known(standing.id());
        return before.then(_ -> known).reaching(FulfilmentState.ACCEPTED).telling(Milestones.acknowledged(known, at));
    }

    private static Progress fulfilled(Progress known) {
        return known.order().hasShippedAnything()
                ? known.reaching(FulfilmentState.SHIPPED)
                : known.odd(Kind.MISSING_SHIPMENT, "the warehouse calls an order fulfilled that has no shipment");
    }
}
