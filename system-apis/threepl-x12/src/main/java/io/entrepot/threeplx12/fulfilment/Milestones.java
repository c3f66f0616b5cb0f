package io.entrepot.threeplx12.fulfilment;

import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.milestone.ExternalIdentifier;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.threeplx12.fulfilment.Progress.Telling;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words a leg's milestones; the event id of each depends on nothing but the fact. */
final class Milestones {

    private static final String SOURCE = "threepl-x12";

    private Milestones() {}

    static Telling acknowledged(FulfilmentOrder order, Instant at) {
        return ofLeg(order, Milestone.ACKNOWLEDGED, at, lines(order, LineWork::ordered));
    }

    static Telling pickConfirmed(FulfilmentOrder order, Instant at) {
        return ofLeg(order, Milestone.PICK_CONFIRMED, at, lines(order, LineWork::shipped));
    }

    static Telling packed(FulfilmentOrder order, Instant at) {
        return ofLeg(order, Milestone.PACKED, at, List.of());
    }

    static Telling departed(FulfilmentOrder order, Departure departure) {
        var request = order.request();
        var shipment = new ShipmentId(request.legId() + "-S" + departure.shipment());
        var tracking = departure.trackingNumbers().stream()
                .map(number -> new ExternalIdentifier("carrier", "tracking-number", number));
        var names = Stream.concat(
                Stream.concat(
                        identifiers(order).stream(),
                        Stream.of(new ExternalIdentifier("wms", "shipment", departure.shipment()))),
                tracking);
        return new Telling(
                shipment + "/" + Milestone.SHIPMENT_DEPARTED,
                new MilestoneReached(
                        request.orderId(),
                        request.legId(),
                        shipment,
                        request.node(),
                        Milestone.SHIPMENT_DEPARTED,
                        departure.at(),
                        SOURCE,
                        null,
                        shippedLines(order, departure),
                        names.toList(),
                        departure.carrier(),
                        departure.trackingNumbers().stream().findFirst().orElse(null),
                        null));
    }

    private static Telling ofLeg(
            FulfilmentOrder order, Milestone milestone, Instant at, List<MilestoneReached.Line> lines) {
        var request = order.request();
        return new Telling(
                request.legId() + "/" + milestone,
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

    private static List<ExternalIdentifier> identifiers(FulfilmentOrder order) {
        return List.of(new ExternalIdentifier("wms", "warehouse-order", order.number()));
    }

    private static List<MilestoneReached.Line> lines(FulfilmentOrder order, Function<LineWork, BigDecimal> pieces) {
        return order.work().stream()
                .filter(work -> pieces.apply(work).compareTo(BigDecimal.ZERO) > 0)
                .map(work -> line(work, pieces.apply(work), null))
                .toList();
    }

    private static List<MilestoneReached.Line> shippedLines(FulfilmentOrder order, Departure departure) {
        return departure.lines().stream()
                .flatMap(shipped -> order.work().stream()
                        .filter(work -> work.lineNumber() == shipped.lineNumber())
                        .flatMap(work -> shipped.parts().stream()
                                .filter(part -> part.pieces().compareTo(BigDecimal.ZERO) > 0)
                                .map(part -> line(work, part.pieces(), part.lot()))))
                .toList();
    }

    private static MilestoneReached.Line line(LineWork work, BigDecimal pieces, @Nullable String lot) {
        return new MilestoneReached.Line(work.lineNumber(), work.item(), new Quantity(pieces, UnitOfMeasure.EACH), lot);
    }
}
