package io.entrepot.sandbox.work;

import java.time.Instant;
import java.util.Map;

/** One webhook message on its way to one address. */
public record Delivery(
        String id,
        String webhook,
        String topic,
        String url,
        Map<String, String> headers,
        String body,
        int attempt,
        Instant firstDue,
        Instant due) {

    /** A message that has not been tried yet and may go at once. */
    public static Delivery of(
            String id,
            String webhook,
            String topic,
            String url,
            Map<String, String> headers,
            String body,
            Instant due) {
        return new Delivery(id, webhook, topic, url, headers, body, 0, due, due);
    }

    Delivery again(Instant later) {
        return new Delivery(id, webhook, topic, url, headers, body, attempt + 1, firstDue, later);
    }

    Delivery at(Instant later) {
        return new Delivery(id, webhook, topic, url, headers, body, attempt, later, later);
    }

    Delivery withId(String newId) {
        return new Delivery(newId, webhook, topic, url, headers, body, attempt, firstDue, due);
    }
}
