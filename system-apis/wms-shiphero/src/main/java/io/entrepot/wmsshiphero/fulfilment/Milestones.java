package io.entrepot.wmsshiphero.fulfilment;

import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.milestone.ExternalIdentifier;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.wmsshiphero.fulfilment.Progress.Telling;
import io.entrepot.wmsshiphero.fulfilment.WarehouseReport.Departed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words a leg's milestones; the event id of each depends on nothing but the fact. */
final class Milestones {

    private static final String SOURCE = "wms-shiphero";

    private Milestones() {}

    static String pickConfirmedId(FulfilmentOrder order) {
        return id(order, Milestone.PICK_CONFIRMED);
    }

    static ShipmentId shipmentId(FulfilmentOrder order, Departed departed) {
        return new ShipmentId(order.request().legId() + "-S" + departed.number());
    }

    static String departedId(FulfilmentOrder order, Departed departed) {
        return shipmentId(order, departed) + "/" + Milestone.SHIPMENT_DEPARTED;
    }

    static Telling acknowledged(FulfilmentOrder order, Instant at) {
        return ofLeg(order, Milestone.ACKNOWLEDGED, at, lines(order, LineWork::ordered));
    }

    static Telling pickConfirmed(FulfilmentOrder order, Instant at, ToIntFunction<LineWork> pieces) {
        return ofLeg(order, Milestone.PICK_CONFIRMED, at, lines(order, pieces));
    }

    static Telling packed(FulfilmentOrder order, Instant at) {
        return ofLeg(order, Milestone.PACKED, at, List.of());
    }

    static Telling departed(FulfilmentOrder order, Departed departed, Instant at) {
        var tracking = departed.trackingNumbers().stream()
                .map(number -> new ExternalIdentifier("carrier", "tracking-number", number));
        var shipment = new ExternalIdentifier("wms", "shipment", departed.number());
        var names = Stream.concat(identifiers(order).stream(), Stream.concat(Stream.of(shipment), tracking));
        var firstTracking = departed.trackingNumbers().stream().findFirst().orElse(null);
        return new Telling(
                departedId(order, departed),
                new MilestoneReached(
                        order.request().orderId(),
                        order.request().legId(),
                        shipmentId(order, departed),
                        order.request().node(),
                        Milestone.SHIPMENT_DEPARTED,
                        Objects.requireNonNullElse(departed.at(), at),
                        SOURCE,
                        null,
                        shippedLines(order, departed),
                        names.toList(),
                        departed.carrier(),
                        firstTracking,
                        null));
    }

    private static Telling ofLeg(
            FulfilmentOrder order, Milestone milestone, Instant at, List<MilestoneReached.Line> lines) {
        var request = order.request();
        return new Telling(
                id(order, milestone),
                new MilestoneReached(
                        request.orderId(),
                        request.legId(),
                        null,
                        request.node(),
                        milestone,
                        at,
                        SOURCE,
                        null,
                        lines,
                        identifiers(order),
                        null,
                        null,
                        null));
    }

    private static String id(FulfilmentOrder order, Milestone milestone) {
        return order.request().legId() + "/" + milestone;
    }

    private static List<ExternalIdentifier> identifiers(FulfilmentOrder order) {
        var warehouseOrder = order.warehouseOrder();
        return warehouseOrder == null
                ? List.of()
                : List.of(new ExternalIdentifier("wms", "warehouse-order", warehouseOrder.number()));
    }

    private static List<MilestoneReached.Line> lines(FulfilmentOrder order, ToIntFunction<LineWork> pieces) {
        return order.work().stream()
                .filter(work -> pieces.applyAsInt(work) > 0)
                .map(work -> line(work, pieces.applyAsInt(work), null))
                .toList();
    }

    private static List<MilestoneReached.Line> shippedLines(FulfilmentOrder order, Departed departed) {
        return departed.lines().stream()
                .flatMap(shipped -> order.work().stream()
                        .filter(work -> work.lineNumber() == shipped.lineNumber())
                        .map(work -> line(work, shipped.pieces(), shipped.lot())))
                .toList();
    }

    private static MilestoneReached.Line line(LineWork work, int pieces, @Nullable String lot) {
        return new MilestoneReached.Line(work.lineNumber(), work.item(), Quantity.of(pieces, UnitOfMeasure.EACH), lot);
    }
}
