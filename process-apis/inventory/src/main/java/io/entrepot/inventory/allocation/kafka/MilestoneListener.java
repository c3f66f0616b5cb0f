package io.entrepot.inventory.allocation.kafka;

import io.cloudevents.CloudEvent;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.foundation.events.Inbox;
import io.entrepot.foundation.events.Topic;
import io.entrepot.inventory.allocation.FollowingMilestones;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Receives the milestones of orders. */
@Component
class MilestoneListener {

    private final Inbox inbox;
    private final FollowingMilestones milestones;

    MilestoneListener(Inbox inbox, FollowingMilestones milestones) {
        this.inbox = inbox;
        this.milestones = milestones;
    }

    @KafkaListener(topics = Topic.FULFILMENT_MILESTONES)
    void on(CloudEvent event) {
        inbox.receive(event, MilestoneReached.TYPE, MilestoneReached.class, milestones::reached);
    }
}
