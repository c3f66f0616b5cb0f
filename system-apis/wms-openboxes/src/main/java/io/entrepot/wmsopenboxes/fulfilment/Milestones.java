package io.entrepot.wmsopenboxes.fulfilment;

import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.milestone.ExternalIdentifier;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.wmsopenboxes.fulfilment.Progress.Telling;
import io.entrepot.wmsopenboxes.fulfilment.WarehouseReport.Departed;
import io.entrepot.wmsopenboxes.fulfilment.WarehouseReport.Pick;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words a leg's milestones; the event id of each depends on nothing but the fact. */
final class Milestones {

    private static final String SOURCE = "wms-openboxes";

    private Milestones() {}

    static Telling acknowledged(FulfilmentOrder order, Instant at) {
        return ofLeg(order, Milestone.ACKNOWLEDGED, at, lines(order, LineWork::ordered));
    }

    static Telling pickConfirmed(FulfilmentOrder order, Instant at, ToIntFunction<LineWork> pieces) {
        return ofLeg(order, Milestone.PICK_CONFIRMED, at, lines(order, pieces));
    }

    static Telling packed(FulfilmentOrder order, Instant at) {
        return ofLeg(order, Milestone.PACKED, at, List.of());
    }

    static Telling departed(FulfilmentOrder order, Departed departed, List<Pick> picks, Instant at) {
        var number = departed.trackingNumber();
        var tracking = number == null
                ? Stream.<ExternalIdentifier>of()
                : Stream.of(new ExternalIdentifier("carrier", "tracking-number", number));
        var shipment = new ExternalIdentifier("wms", "shipment", departed.number());
        var names = Stream.concat(identifiers(order).stream(), Stream.concat(Stream.of(shipment), tracking));
        return new Telling(
                shipmentId(order) + "/" + Milestone.SHIPMENT_DEPARTED,
                new MilestoneReached(
                        order.request().orderId(),
                        order.request().legId(),
                        shipmentId(order),
                        order.request().node(),
                        Milestone.SHIPMENT_DEPARTED,
                        at,
                        SOURCE,
                        null,
                        lines(order, picks),
                        names.toList(),
                        null,
                        number,
                        null));
    }

    /** A leg is sent once, so its shipment is named after it. */
    private static ShipmentId shipmentId(FulfilmentOrder order) {
        return new ShipmentId(order.request().legId() + "-S1");
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

    private static List<MilestoneReached.Line> lines(FulfilmentOrder order, List<Pick> picks) {
        return picks.stream()
                .flatMap(pick -> order.work().stream()
                        .filter(work -> work.lineNumber() == pick.lineNumber())
                        .map(work -> line(work, pick.pieces(), pick.lot())))
                .toList();
    }

    private static MilestoneReached.Line line(LineWork work, int pieces, @Nullable String lot) {
        return new MilestoneReached.Line(work.lineNumber(), work.item(), Quantity.of(pieces, UnitOfMeasure.EACH), lot);
    }
}
