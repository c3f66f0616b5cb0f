package io.entrepot.foundation.warehouse.leg;

import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.milestone.ExternalIdentifier;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.ShipmentId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words the milestones of one leg; the event id of each depends on nothing but the fact.
 *
 * @param source the service that tells them
 * @param warehouseOrder the number that people in the warehouse see, once there is one
 */
public record Milestones(
        String source, LegRequest request, @Nullable String warehouseOrder) {

    /** A milestone under its event id. */
    public record Telling(String eventId, MilestoneReached milestone) {}

    /** The id under which a milestone of the whole leg is told. */
    public static String eventId(LegRequest request, Milestone milestone) {
        return request.legId() + "/" + milestone;
    }

    /** The id under which it is told that a shipment left. */
    public static String eventId(ShipmentId departed) {
        return departed + "/" + Milestone.SHIPMENT_DEPARTED;
    }

    /** The warehouse has the order and will work on all of it. */
    public Telling acknowledged(Instant at) {
        var lines = request.lines().stream()
                .map(line -> new MilestoneReached.Line(
                        line.lineNumber(), line.item(), Quantity.of(line.pieces(), UnitOfMeasure.EACH), null))
                .toList();
        return ofLeg(Milestone.ACKNOWLEDGED, at, lines);
    }

    public Telling pickConfirmed(Instant at, List<MilestoneReached.Line> picked) {
        return ofLeg(Milestone.PICK_CONFIRMED, at, picked);
    }

    public Telling packed(Instant at) {
        return ofLeg(Milestone.PACKED, at, List.of());
    }

    public Telling departed(Departure departure) {
        var shipment = new ExternalIdentifier("wms", "shipment", departure.number());
        var tracking = departure.trackingNumbers().stream()
                .map(number -> new ExternalIdentifier("carrier", "tracking-number", number));
        var names = Stream.concat(identifiers().stream(), Stream.concat(Stream.of(shipment), tracking));
        return new Telling(
                eventId(departure.shipment()),
                new MilestoneReached(
                        request.orderId(),
                        request.legId(),
                        departure.shipment(),
                        request.node(),
                        Milestone.SHIPMENT_DEPARTED,
                        departure.at(),
                        source,
                        null,
                        departure.lines(),
                        names.toList(),
                        departure.carrier(),
                        departure.trackingNumbers().stream().findFirst().orElse(null),
                        null));
    }

    private Telling ofLeg(Milestone milestone, Instant at, List<MilestoneReached.Line> lines) {
        return new Telling(
                eventId(request, milestone),
                new MilestoneReached(
                        request.orderId(),
                        request.legId(),
                        null,
                        request.node(),
                        milestone,
                        at,
                        source,
                        null,
                        lines,
                        identifiers(),
                        null,
                        null,
                        null));
    }

    private List<ExternalIdentifier> identifiers() {
        return warehouseOrder == null
                ? List.of()
                : List.of(new ExternalIdentifier("wms", "warehouse-order", warehouseOrder));
    }
}
