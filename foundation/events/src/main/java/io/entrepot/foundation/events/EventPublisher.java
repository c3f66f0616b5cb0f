package io.entrepot.foundation.events;

import io.entrepot.foundation.lineage.Lineage;
import io.namastack.outbox.Outbox;
import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Publishes events with the transaction that made them true; events of one key keep their order. */
public class EventPublisher {

    private final Outbox outbox;
    private final OutboxWake wake;
    private final JsonMapper json;
    private final Clock clock;
    private final String source;

    EventPublisher(Outbox outbox, OutboxWake wake, JsonMapper json, Clock clock, String source) {
        this.outbox = outbox;
        this.wake = wake;
        this.json = json;
        this.clock = clock;
        this.source = source;
    }

    /** Publishes a body that is new by itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String topic, String key, String type, Object body) {
        publish(topic, key, type, body, UUID.randomUUID().toString());
    }

    /** Publishes under a given event id, so that telling the same thing again is recognised by every receiver. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String topic, String key, String type, Object body, String eventId) {
        var message = new OutboxMessage(
                topic,
                key,
                eventId,
                type,
                source,
                clock.instant().toString(),
                json.writeValueAsString(body),
                Lineage.current().baggage());
        outbox.schedule(message, key);
        wake.afterCommit();
    }
}
