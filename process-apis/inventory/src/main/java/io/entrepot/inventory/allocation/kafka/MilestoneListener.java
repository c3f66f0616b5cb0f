package io.entrepot.inventory.allocation.kafka;

import io.cloudevents.CloudEvent;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.foundation.events.Inbox;
import io.entrepot.foundation.events.Topic;
import io.entrepot.inventory.allocation.FollowingMilestones;
import io.entrepot.inventory.drift.Books;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Receives the milestones of orders. */
@Component
class MilestoneListener {

    private final Inbox inbox;
    private final FollowingMilestones milestones;
    private final Books books;

    MilestoneListener(Inbox inbox, FollowingMilestones milestones, Books books) {
        this.inbox = inbox;
        this.milestones = milestones;
        this.books = books;
    }

    @KafkaListener(topics = Topic.FULFILMENT_MILESTONES)
    void on(CloudEvent event) {
        inbox.receive(event, MilestoneReached.TYPE, MilestoneReached.class, this::reached);
    }

    private void reached(MilestoneReached reached) {
        milestones.reached(reached);
        if (reached.milestone() == Milestone.POSTED_TO_FINANCE) {
            books.posted(reached);
        }
    }
}
