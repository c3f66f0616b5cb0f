package io.entrepot.developer.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook of a partner.
 *
 * @param secret what signs it; known only in the answer to the request that made it
 */
public record Webhook(
        WebhookId id,
        Terms terms,
        Status status,
        Instant createdAt,
        @Nullable String secret) {

    /** What the partner chooses. */
    public record Terms(
            String address,
            List<String> eventTypes,
            @Nullable String description,
            State state) {

        public Terms {
            eventTypes = List.copyOf(eventTypes);
        }
    }

    /**
     * How it fares.
     *
     * @param reason why it is disabled, where it is
     * @param failingSince since when no attempt has succeeded; absent while they do
     */
    public record Status(
            Instant since,
            @Nullable Reason reason,
            @Nullable Instant failingSince) {}

    /** Whether events are sent. */
    public enum State {
        ENABLED,
        DISABLED
    }

    /** Why events are not sent. */
    public enum Reason {
        BY_PARTNER,
        GONE,
        LASTING_FAILURE
    }
}
