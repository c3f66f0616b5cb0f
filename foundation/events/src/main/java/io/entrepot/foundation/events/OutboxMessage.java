package io.entrepot.foundation.events;

/** An event as it waits in the outbox; public because the outbox reads it back by reflection. */
public record OutboxMessage(
        String topic, String key, String id, String type, String source, String time, String body) {}
