package io.entrepot.carriereasypost.tracking.kafka;

import io.entrepot.canonical.milestone.ExternalIdentifier;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.carriereasypost.tracking.Milestones;
import io.entrepot.carriereasypost.tracking.Reached;
import io.entrepot.carriereasypost.tracking.Shipment;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells milestones through the outbox, under an event id made of shipment and fact. */
@Component
class KafkaMilestones implements Milestones {

    private final EventPublisher events;
    private final String source;

    KafkaMilestones(EventPublisher events, @Value("${spring.application.name}") String source) {
        this.events = events;
        this.source = source;
    }

    @Override
    public void tell(Shipment shipment, Reached reached) {
        events.publish(
                Topic.FULFILMENT_MILESTONES,
                shipment.order().value(),
                MilestoneReached.TYPE,
                event(shipment, reached),
                shipment.id() + "/" + reached.fact());
    }

    private MilestoneReached event(Shipment shipment, Reached reached) {
        var parcel = shipment.parcel();
        return new MilestoneReached(
                shipment.order(),
                shipment.leg(),
                shipment.id(),
                shipment.node(),
                reached.milestone(),
                reached.occurredAt(),
                source,
                null,
                List.of(),
                List.of(new ExternalIdentifier("carrier", "tracking-number", parcel.trackingNumber())),
                parcel.carrier(),
                parcel.trackingNumber(),
                reached.note());
    }
}
