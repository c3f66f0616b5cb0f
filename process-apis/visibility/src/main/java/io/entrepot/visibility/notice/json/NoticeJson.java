package io.entrepot.visibility.notice.json;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.visibility.notice.Notice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of a webhook as Standard Webhooks has it: what kind, when, and what. */
record NoticeJson(String type, Instant timestamp, Data data) {

    static NoticeJson of(Notice notice) {
        return new NoticeJson(notice.type().code(), notice.timestamp(), data(notice));
    }

    private static Data data(Notice notice) {
        return switch (notice) {
            case Notice.OrderMilestone told -> MilestoneData.of(told);
            case Notice.WebhookDisabled told -> new DisabledData(told.webhook(), told.reason());
            case Notice.Test told -> new TestData(told.webhook());
        };
    }

    /** What is told, by kind. */
    sealed interface Data {}

    record MilestoneData(
            String orderId,
            @Nullable String reference,
            Milestone milestone,
            @Nullable String node,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable String shipmentId,
            @Nullable String trackingNumber)
            implements Data {

        static MilestoneData of(Notice.OrderMilestone told) {
            return new MilestoneData(
                    told.order().value(),
                    told.names().reference(),
                    told.milestone(),
                    told.node() == null ? null : told.node().value(),
                    told.occurredAt(),
                    told.recordedAt(),
                    told.names().shipment(),
                    told.names().trackingNumber());
        }
    }

    record DisabledData(String webhookId, String reason) implements Data {}

    record TestData(String webhookId) implements Data {}
}
