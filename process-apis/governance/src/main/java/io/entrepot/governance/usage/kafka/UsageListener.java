package io.entrepot.governance.usage.kafka;

import io.cloudevents.CloudEvent;
import io.entrepot.canonical.usage.CallsCounted;
import io.entrepot.foundation.events.Inbox;
import io.entrepot.foundation.events.Topic;
import io.entrepot.governance.usage.Usage;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Adds up every batch of counts, each once. */
@Component
class UsageListener {

    private final Inbox inbox;
    private final Usage usage;

    UsageListener(Inbox inbox, Usage usage) {
        this.inbox = inbox;
        this.usage = usage;
    }

    @KafkaListener(topics = Topic.API_USAGE)
    void on(CloudEvent event) {
        inbox.receive(event, CallsCounted.TYPE, CallsCounted.class, told -> usage.add(told.counts()));
    }
}
