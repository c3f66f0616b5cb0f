package io.entrepot.foundation.events;

import org.jspecify.annotations.Nullable;

/**
 * An event as it waits in the outbox; public because the outbox reads it back by reflection.
 *
 * @param baggage whose call caused it; absent in what was written before it was kept
 */
public record OutboxMessage(
        String topic,
        String key,
        String id,
        String type,
        String source,
        String time,
        String body,
        @Nullable String baggage) {}
