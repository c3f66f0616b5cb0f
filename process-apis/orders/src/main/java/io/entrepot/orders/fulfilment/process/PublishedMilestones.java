package io.entrepot.orders.fulfilment.process;

import io.entrepot.canonical.milestone.ExternalIdentifier;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.orders.order.Leg;
import io.entrepot.orders.order.LegLine;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.OrderMilestones;
import io.entrepot.orders.order.Shipment;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Publishes the milestones of orders; each is the same event however often it is told. */
class PublishedMilestones implements OrderMilestones {

    private static final String SOURCE = "orders";

    private final EventPublisher events;
    private final Clock clock;

    PublishedMilestones(EventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void tell(Milestone milestone, Order order) {
        publish(order.id().value(), reached(milestone, order, null, null, List.of(), known(order), clock.instant()));
    }

    @Override
    public void tell(Milestone milestone, Order order, Leg leg, Instant occurredAt) {
        publish(leg.id().value(), reached(milestone, order, leg, null, leg.lines(), fromStorefront(order), occurredAt));
    }

    @Override
    public void tellPosted(Order order, Shipment shipment) {
        var leg = order.leg(shipment.leg()).orElseThrow();
        var identifiers = identifiers(order, shipment);
        publish(
                shipment.id().value(),
                reached(
                        Milestone.POSTED_TO_FINANCE,
                        order,
                        leg,
                        shipment,
                        shipment.lines(),
                        identifiers,
                        clock.instant()));
    }

    private void publish(String subject, MilestoneReached reached) {
        events.publish(
                Topic.FULFILMENT_MILESTONES,
                reached.orderId().value(),
                MilestoneReached.TYPE,
                reached,
                subject + "/" + reached.milestone());
    }

    private MilestoneReached reached(
            Milestone milestone,
            Order order,
            @Nullable Leg leg,
            @Nullable Shipment shipment,
            List<LegLine> lines,
            List<ExternalIdentifier> identifiers,
            Instant occurredAt) {
        return new MilestoneReached(
                order.id(),
                leg == null ? null : leg.id(),
                shipment == null ? null : shipment.id(),
                leg == null ? null : leg.node(),
                milestone,
                occurredAt,
                SOURCE,
                order.terms().consumer(),
                lines.stream().map(PublishedMilestones::line).toList(),
                identifiers,
                null,
                null,
                null);
    }

    private static MilestoneReached.Line line(LegLine line) {
        return new MilestoneReached.Line(line.lineNumber(), line.item(), line.quantity(), null);
    }

    private static List<ExternalIdentifier> known(Order order) {
        var reference =
                new ExternalIdentifier("partner", "reference", order.terms().reference());
        return Stream.concat(Stream.of(reference), fromStorefront(order).stream())
                .toList();
    }

    /** The name by which a storefront finds its order again. */
    private static List<ExternalIdentifier> fromStorefront(Order order) {
        var origin = order.terms().origin();
        return origin == null ? List.of() : List.of(new ExternalIdentifier("storefront", "order", origin.order()));
    }

    private static List<ExternalIdentifier> identifiers(Order order, Shipment shipment) {
        var posting = shipment.posting();
        return Stream.of(
                        fromStorefront(order),
                        identifier("sales-order", order.standing().erpDocument()),
                        identifier("shipment", posting.shipmentNumber()),
                        identifier("invoice", posting.invoiceNumber()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<ExternalIdentifier> identifier(String kind, @Nullable String value) {
        return value == null ? List.of() : List.of(new ExternalIdentifier("erp", kind, value));
    }
}
