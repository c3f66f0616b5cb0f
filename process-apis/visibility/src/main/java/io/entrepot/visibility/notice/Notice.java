package io.entrepot.visibility.notice;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.order.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that a partner is told, in the partner's terms. */
public sealed interface Notice {

    NoticeType type();

    /** When what it tells happened. */
    Instant timestamp();

    /** What it is about; notices about the same are sent in order as far as that goes. */
    String subject();

    /** Tells the same fact from another: it is told once to each subscription. */
    String event();

    /** An order passed a milestone. */
    record OrderMilestone(
            OrderId order,
            Milestone milestone,
            @Nullable NodeId node,
            Instant occurredAt,
            Instant recordedAt,
            Names names,
            String event)
            implements Notice {

        @Override
        public NoticeType type() {
            return NoticeType.ORDER_MILESTONE;
        }

        @Override
        public Instant timestamp() {
            return occurredAt;
        }

        @Override
        public String subject() {
            return order.value();
        }
    }

    /** How the partner and the carrier call the order and its parcel. */
    record Names(
            @Nullable String reference,
            @Nullable String shipment,
            @Nullable String trackingNumber) {}

    /** A webhook of the same partner was disabled. */
    record WebhookDisabled(String webhook, String reason, Instant timestamp) implements Notice {

        @Override
        public NoticeType type() {
            return NoticeType.WEBHOOK_DISABLED;
        }

        @Override
        public String subject() {
            return webhook;
        }

        @Override
        public String event() {
            return webhook + "#disabled#" + timestamp;
        }
    }

    /** Somebody tries whether this webhook arrives. */
    record Test(String webhook, String event, Instant timestamp) implements Notice {

        @Override
        public NoticeType type() {
            return NoticeType.WEBHOOK_TEST;
        }

        @Override
        public String subject() {
            return event;
        }
    }
}
