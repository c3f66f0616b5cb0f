package io.entrepot.wmsshiphero.fulfilment;

import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.foundation.warehouse.leg.Departure;
import io.entrepot.foundation.warehouse.leg.FulfilmentState;
import io.entrepot.foundation.warehouse.leg.Milestones;
import io.entrepot.foundation.warehouse.leg.Milestones.Telling;
import io.entrepot.foundation.warehouse.order.FulfilmentOrder;
import io.entrepot.foundation.warehouse.order.LineWork;
import io.entrepot.foundation.warehouse.order.Progress;
import io.entrepot.wmsshiphero.cases.Kind;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Cancelled;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Departed;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Lost;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Packed;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Pick;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Picked;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.ShippedLine;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Applies a report to a leg. Reports come late, twice and out of order: what happened is always told, once,
 * and the leg's own state only moves forward.
 */
record Hearing(Instant at) {

    private static final String SOURCE = "wms-shiphero";

    Progress of(FulfilmentOrder order, OrderReport report) {
        var before = Progress.unchanged(order);
        return switch (report) {
            case Picked picked -> picked(before, picked);
            case Packed _ -> before.telling(order.milestones(SOURCE).packed(at)).reaching(FulfilmentState.PACKED);
            case Departed departed -> departed(before, departed);
            case Cancelled _ -> cancelled(before);
            case Lost _ -> before.odd(Kind.LOST_ORDER, "the warehouse does not know an order that it had accepted");
            case Shown standing -> standing(before, standing);
        };
    }

    private Progress picked(Progress before, Picked picked) {
        var after = before.then(order -> order.with(pickedInto(order.work(), picked)))
                .reaching(FulfilmentState.PICKING);
        return after.order().isPicked() ? after.telling(pickConfirmed(after.order(), at, LineWork::picked)) : after;
    }

    /** An item on several lines fills them one after the other. */
    private static List<LineWork> pickedInto(List<LineWork> work, Picked picked) {
        var filled = new ArrayList<>(work);
        for (Pick pick : picked.picks()) {
            var left = pick.pieces();
            for (int index = 0; index < filled.size(); index++) {
                var line = filled.get(index);
                var taken = line.item().equals(pick.item()) ? Math.min(left, line.toPick()) : 0;
                filled.set(index, line.pickedInAll(line.picked() + taken));
                left -= taken;
            }
        }
        return filled;
    }

    private Progress departed(Progress before, Departed departed) {
        var order = before.order();
        if (before.isTold(Milestones.eventId(shipmentId(order, departed)))) {
            return before;
        }
        if (!knows(order, departed)) {
            return before.odd(unknownLine(departed));
        }
        var shipped = order.with(
                order.work().stream().map(line -> shipped(line, departed)).toList());
        return before.telling(departed(order, departed))
                .then(_ -> shipped)
                .reaching(shipped.isShipped() ? FulfilmentState.SHIPPED : FulfilmentState.PACKED);
    }

    private Telling departed(FulfilmentOrder order, Departed departed) {
        var lines = departed.lines().stream()
                .flatMap(shipped -> order.line(shipped.lineNumber(), shipped.pieces(), shipped.lot()).stream())
                .toList();
        return order.milestones(SOURCE)
                .departed(new Departure(
                        shipmentId(order, departed),
                        departed.number(),
                        Objects.requireNonNullElse(departed.at(), at),
                        lines,
                        departed.carrier(),
                        departed.trackingNumbers()));
    }

    private static ShipmentId shipmentId(FulfilmentOrder order, Departed departed) {
        return new ShipmentId(order.request().legId() + "-S" + departed.number());
    }

    private static Telling pickConfirmed(FulfilmentOrder order, Instant at, ToIntFunction<LineWork> pieces) {
        return order.milestones(SOURCE).pickConfirmed(at, order.lines(pieces));
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
        var more = departed.lines().stream()
                .filter(shipped -> shipped.lineNumber() == line.lineNumber())
                .mapToInt(ShippedLine::pieces)
                .sum();
        return line.shippedInAll(line.shipped() + more);
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
    private Progress standing(Progress before, Shown standing) {
        var known = acknowledged(before, standing);
        var after = withDepartures(known, standing);
        if (after.order().state() != FulfilmentState.SHIPPED) {
            return after;
        }
        var picked = pickConfirmed(after.order(), firstDeparture(standing), LineWork::shipped);
        return withDepartures(known.telling(picked), standing);
    }

    private Progress withDepartures(Progress before, Shown standing) {
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

    private Instant firstDeparture(Shown standing) {
        return standing.departures().stream()
                .flatMap(departed -> Stream.ofNullable(departed.at()))
                .min(Comparator.naturalOrder())
                .orElse(at);
    }

    private Progress acknowledged(Progress before, Shown standing) {
        if (before.order().warehouseOrder() != null) {
            return before;
        }
        var known = before.order().known(standing.id());
        return before.then(_ -> known)
                .reaching(FulfilmentState.ACCEPTED)
                .telling(known.milestones(SOURCE).acknowledged(at));
    }

    private static Progress fulfilled(Progress known) {
        return known.order().hasShippedAnything()
                ? known.reaching(FulfilmentState.SHIPPED)
                : known.odd(Kind.MISSING_SHIPMENT, "the warehouse calls an order fulfilled that has no shipment");
    }
}
