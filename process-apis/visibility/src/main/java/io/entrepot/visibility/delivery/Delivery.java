package io.entrepot.visibility.delivery;

import io.entrepot.visibility.notice.NoticeType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice on its way to one webhook.
 *
 * @param attempts how often it was sent, or was about to be
 * @param dueAt when it is sent next, while it waits
 */
public record Delivery(
        DeliveryId id,
        NoticeType type,
        String body,
        State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant dueAt) {

    /** How far it has come. */
    public enum State {
        /** It is sent when it is due. */
        PENDING,

        /** The receiver took it. */
        DELIVERED,

        /** The last attempt of the schedule failed. */
        FAILED,

        /** The webhook was disabled before it was taken. */
        WITHHELD
    }
}
