package io.entrepot.developer.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event on its way to a webhook, with what was tried. */
public record Delivery(Head head, String body, List<Attempt> attempts) {

    public Delivery {
        attempts = List.copyOf(attempts);
    }

    /** What a list shows of it. */
    public record Head(
            DeliveryId id,
            String eventType,
            State state,
            int attempts,
            Instant createdAt,
            @Nullable Instant nextAttemptAt) {}

    /** One attempt, and what came back. */
    public record Attempt(
            int number,
            Instant startedAt,
            long tookMilliseconds,
            Outcome outcome,
            @Nullable Integer status,
            @Nullable String excerpt) {}

    /** How far it has come. */
    public enum State {
        PENDING,
        DELIVERED,
        FAILED,
        WITHHELD
    }

    /** What became of an attempt. */
    public enum Outcome {
        TAKEN,
        GONE,
        REFUSED,
        TIMED_OUT,
        UNREACHABLE,
        ADDRESS_UNUSABLE
    }
}
