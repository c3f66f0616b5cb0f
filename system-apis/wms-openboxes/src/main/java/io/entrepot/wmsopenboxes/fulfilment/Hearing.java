package io.entrepot.wmsopenboxes.fulfilment;

import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.foundation.warehouse.leg.Departure;
import io.entrepot.foundation.warehouse.leg.FulfilmentState;
import io.entrepot.foundation.warehouse.leg.Milestones.Telling;
import io.entrepot.foundation.warehouse.order.FulfilmentOrder;
import io.entrepot.foundation.warehouse.order.LineWork;
import io.entrepot.foundation.warehouse.order.Progress;
import io.entrepot.wmsopenboxes.cases.Kind;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Departed;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Gone;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Pick;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Shown;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Applies what a poll shows to a leg. A poll may have missed steps in between: what a later state implies is told before it, with
 * a time that is not after it. Each milestone is told once, and the leg's own state only moves forward.
 */
record Hearing(Instant at) {

    private static final String SOURCE = "wms-openboxes";

    Progress of(FulfilmentOrder order, MovementReport report) {
        var before = Progress.unchanged(order);
        return switch (report) {
            case Gone _ -> gone(before);
            case Shown standing -> standing(acknowledged(before, standing), standing);
        };
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

    private Progress standing(Progress known, Shown standing) {
        return switch (standing.status()) {
            case OPEN -> known;
            case PICKED -> picked(known, standing, at);
            case PACKED -> packed(known, standing, at);
            case SHIPPED -> departed(known, standing);
            case CANCELLED -> gone(known);
            case UNKNOWN ->
                known.odd(
                        Kind.UNKNOWN_STATUS,
                        "The movement-status code '" + standing.statusText() + "' has no mapping.");
        };
    }

    private static Progress picked(Progress before, Shown standing, Instant at) {
        var lines = before.order().work().stream()
                .map(line -> line.pickedInAll(pieces(standing.picks(), line.lineNumber())))
                .toList();
        var order = before.order().with(lines);
        return before.then(_ -> order)
                .reaching(FulfilmentState.PICKING)
                .telling(order.milestones(SOURCE).pickConfirmed(at, order.lines(LineWork::picked)));
    }

    private static Progress packed(Progress before, Shown standing, Instant at) {
        return picked(before, standing, at)
                .reaching(FulfilmentState.PACKED)
                .telling(before.order().milestones(SOURCE).packed(at));
    }

    private Progress departed(Progress before, Shown standing) {
        var departed = standing.departed();
        if (departed == null || standing.picks().isEmpty()) {
            return before.odd(Kind.MISSING_SHIPMENT, "the warehouse calls an order sent that has no shipment");
        }
        var left = Objects.requireNonNullElse(departed.at(), at);
        var packed = packed(before, standing, left.isBefore(at) ? left : at);
        var lines = packed.order().work().stream()
                .map(line -> line.shippedInAll(line.picked()))
                .toList();
        return packed.then(order -> order.with(lines))
                .telling(departed(packed.order(), standing.picks(), departed, left))
                .reaching(FulfilmentState.SHIPPED);
    }

    /** A leg is sent once, so its shipment is named after it. */
    private static Telling departed(FulfilmentOrder order, List<Pick> picks, Departed departed, Instant left) {
        var lines = picks.stream()
                .flatMap(pick -> order.line(pick.lineNumber(), pick.pieces(), pick.lot()).stream())
                .toList();
        var number = departed.trackingNumber();
        return order.milestones(SOURCE)
                .departed(new Departure(
                        new ShipmentId(order.request().legId() + "-S1"),
                        departed.number(),
                        left,
                        lines,
                        null,
                        number == null ? List.of() : List.of(number)));
    }

    /** The one who asked for it knows; else a person should. */
    private static Progress gone(Progress before) {
        if (before.order().state() == FulfilmentState.SHIPPED) {
            return before.odd(Kind.LOST_ORDER, "the warehouse no longer shows an order that it had sent");
        }
        var unasked = !before.order().cancelRequested() && before.order().state() != FulfilmentState.CANCELLED;
        var after = before.reaching(FulfilmentState.CANCELLED);
        return unasked
                ? after.odd(Kind.UNASKED_CANCELLATION, "the warehouse cancelled an order that nobody asked to cancel")
                : after;
    }

    private static int pieces(List<Pick> picks, int lineNumber) {
        return picks.stream()
                .filter(pick -> pick.lineNumber() == lineNumber)
                .mapToInt(Pick::pieces)
                .sum();
    }
}
