package io.entrepot.foundation.events;

import io.cloudevents.CloudEvent;
import io.entrepot.foundation.lineage.Lineage;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Receives each event once: the note that it was seen commits together with the change that it causes. */
public class Inbox {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Inbox(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Handles the event in a transaction if it has this type and was not handled before.
     *
     * @return whether the handler ran
     */
    public <T> boolean receive(CloudEvent event, String type, Class<T> bodyType, Consumer<T> handler) {
        if (!type.equals(event.getType())) {
            return false;
        }
        var body = body(event, bodyType);
        try (var _ = lineage(event).context().makeCurrent()) {
            return once(event.getSource() + "#" + event.getId(), () -> handler.accept(body));
        }
    }

    /** Whose call caused the event. */
    private static Lineage lineage(CloudEvent event) {
        return Lineage.of((String) event.getExtension(Lineage.BAGGAGE));
    }

    /** Runs the change in a transaction unless a message with this id was handled before, for example a webhook. */
    public boolean once(String messageId, Runnable change) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var isNew = note(messageId);
            if (isNew) {
                change.run();
            }
            return isNew;
        }));
    }

    private boolean note(String messageId) {
        return jdbc.sql("INSERT INTO inbox (message_id, received_at) VALUES (:id, :at) ON CONFLICT DO NOTHING")
                        .param("id", messageId)
                        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private <T> T body(CloudEvent event, Class<T> bodyType) {
        var data = Objects.requireNonNull(event.getData(), "event " + event.getId() + " has no body");
        return json.readValue(data.toBytes(), bodyType);
    }
}
