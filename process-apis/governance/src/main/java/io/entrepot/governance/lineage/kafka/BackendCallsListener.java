package io.entrepot.governance.lineage.kafka;

import io.cloudevents.CloudEvent;
import io.entrepot.canonical.usage.BackendCallsCounted;
import io.entrepot.foundation.events.Inbox;
import io.entrepot.foundation.events.Topic;
import io.entrepot.governance.lineage.BackendUse;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Adds up every batch of counts, each once. */
@Component
class BackendCallsListener {

    private final Inbox inbox;
    private final BackendUse use;

    BackendCallsListener(Inbox inbox, BackendUse use) {
        this.inbox = inbox;
        this.use = use;
    }

    /** A group of its own: the topic is read for other counts too. */
    @KafkaListener(topics = Topic.API_USAGE, groupId = "${spring.application.name}-lineage")
    void on(CloudEvent event) {
        inbox.receive(event, BackendCallsCounted.TYPE, BackendCallsCounted.class, use::add);
    }
}
