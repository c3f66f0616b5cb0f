package io.entrepot.visibility.webhook;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.visibility.notice.NoticeType;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A partner's subscription: what is sent where, and whether it is sent. */
public record Webhook(WebhookId id, ConsumerId consumer, Terms terms, Status status, Instant createdAt) {

    /** What the partner chooses. */
    public record Terms(
            URI address, Set<NoticeType> types, @Nullable String description) {

        public Terms {
            if (types.isEmpty()) {
                throw new IllegalArgumentException("a webhook is told something");
            }
            types = Set.copyOf(EnumSet.copyOf(types));
        }
    }

    /**
     * Whether it is sent.
     *
     * @param reason why not, where it is disabled
     * @param failingSince since when no attempt has succeeded; absent while they do
     */
    public record Status(
            State state,
            @Nullable Reason reason,
            Instant since,
            @Nullable Instant failingSince) {}

    /** Whether notices are sent. */
    public enum State {
        ENABLED,
        DISABLED
    }

    /** Why notices are not sent. */
    public enum Reason {
        /** The partner wants none. */
        BY_PARTNER,

        /** The receiver answered 410, which asks for no more. */
        GONE,

        /** No attempt has succeeded for days. */
        LASTING_FAILURE
    }

    public boolean isEnabled() {
        return status.state() == State.ENABLED;
    }

    public boolean wants(NoticeType type) {
        return terms.types().contains(type);
    }
}
