package io.entrepot.visibility.timeline;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.milestone.ExternalIdentifier;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as one event told it.
 *
 * @param recordedAt when the telling service recorded it: part of the event, so that a replay ends in the same state
 */
public record RecordedMilestone(
        EventKey key,
        OrderId order,
        Milestone milestone,
        @Nullable NodeId node,
        Instant occurredAt,
        Instant recordedAt,
        String source,
        @Nullable ConsumerId consumer,
        List<ExternalIdentifier> identifiers) {

    /** The event's identity decides last, so that no two arrivals can differ in their order. */
    public static final Comparator<RecordedMilestone> BY_TIME = Comparator.comparing(RecordedMilestone::occurredAt)
            .thenComparing(RecordedMilestone::milestone)
            .thenComparing(RecordedMilestone::recordedAt)
            .thenComparing(RecordedMilestone::key);

    public RecordedMilestone {
        identifiers = List.copyOf(identifiers);
    }

    /** Takes what an event tells. */
    public static RecordedMilestone of(EventKey key, Instant recordedAt, MilestoneReached told) {
        return new RecordedMilestone(
                key,
                told.orderId(),
                told.milestone(),
                told.node(),
                told.occurredAt(),
                recordedAt,
                told.source(),
                told.consumer(),
                identifiersOf(told));
    }

    /** The same with these identifiers. */
    public RecordedMilestone with(List<ExternalIdentifier> others) {
        return new RecordedMilestone(key, order, milestone, node, occurredAt, recordedAt, source, consumer, others);
    }

    private static List<ExternalIdentifier> identifiersOf(MilestoneReached told) {
        var identifiers = new ArrayList<>(told.identifiers());
        identifiers.add(
                new ExternalIdentifier("entrepot", "order", told.orderId().value()));
        if (told.shipmentId() != null) {
            identifiers.add(new ExternalIdentifier(
                    "entrepot", "shipment", told.shipmentId().value()));
        }
        if (told.trackingNumber() != null) {
            identifiers.add(new ExternalIdentifier("carrier", "tracking-number", told.trackingNumber()));
        }
        return identifiers.stream().distinct().toList();
    }
}
