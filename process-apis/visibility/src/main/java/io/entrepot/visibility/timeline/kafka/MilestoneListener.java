package io.entrepot.visibility.timeline.kafka;

import io.cloudevents.CloudEvent;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.foundation.events.Inbox;
import io.entrepot.foundation.events.Topic;
import io.entrepot.visibility.delivery.Notices;
import io.entrepot.visibility.timeline.EventKey;
import io.entrepot.visibility.timeline.RecordedMilestone;
import io.entrepot.visibility.timeline.Timelines;
import java.time.Clock;
import java.time.Instant;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Adds every milestone that any service tells, with the notices that partners get of it: both or neither. */
@Component
class MilestoneListener {

    private final Inbox inbox;
    private final Timelines timelines;
    private final Notices notices;
    private final Clock clock;

    MilestoneListener(Inbox inbox, Timelines timelines, Notices notices, Clock clock) {
        this.inbox = inbox;
        this.timelines = timelines;
        this.notices = notices;
        this.clock = clock;
    }

    @KafkaListener(topics = Topic.FULFILMENT_MILESTONES)
    void on(CloudEvent event) {
        inbox.receive(
                event,
                MilestoneReached.TYPE,
                MilestoneReached.class,
                told -> take(RecordedMilestone.of(key(event), recordedAt(event), told)));
    }

    private void take(RecordedMilestone told) {
        timelines.add(told);
        notices.tell(told);
    }

    private static EventKey key(CloudEvent event) {
        return new EventKey(event.getSource().toString(), event.getId());
    }

    private Instant recordedAt(CloudEvent event) {
        var time = event.getTime();
        return time == null ? clock.instant() : time.toInstant();
    }
}
