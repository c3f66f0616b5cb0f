package io.entrepot.storefrontshopify.shipment.kafka;

import io.cloudevents.CloudEvent;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.foundation.events.Inbox;
import io.entrepot.foundation.events.Topic;
import io.entrepot.storefrontshopify.shipment.FollowingOrders;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears the milestones of all orders. */
@Component
class MilestoneListener {

    private final Inbox inbox;
    private final FollowingOrders following;

    MilestoneListener(Inbox inbox, FollowingOrders following) {
        this.inbox = inbox;
        this.following = following;
    }

    @KafkaListener(topics = Topic.FULFILMENT_MILESTONES)
    void on(CloudEvent event) {
        inbox.receive(event, MilestoneReached.TYPE, MilestoneReached.class, following::reached);
    }
}
