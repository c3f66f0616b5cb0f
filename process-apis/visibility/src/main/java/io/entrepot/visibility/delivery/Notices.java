package io.entrepot.visibility.delivery;

import io.entrepot.canonical.milestone.ExternalIdentifier;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.visibility.notice.Notice;
import io.entrepot.visibility.notice.NoticeType;
import io.entrepot.visibility.timeline.RecordedMilestone;
import io.entrepot.visibility.timeline.Timeline;
import io.entrepot.visibility.timeline.Timelines;
import io.entrepot.visibility.webhook.Webhook;
import io.entrepot.visibility.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes deliveries of what partners subscribed to, within the transaction in which it became known. */
public final class Notices {

    /** Services tell the time by their own clocks: what was recorded so shortly before a subscription is still told. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final Timelines timelines;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Supplier<DeliveryId> ids;
    private final Clock clock;

    public Notices(
            Timelines timelines, Webhooks webhooks, Deliveries deliveries, Supplier<DeliveryId> ids, Clock clock) {
        this.timelines = timelines;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Tells whose order it is that it passed a milestone. Until its acceptance is known nobody knows whose it is; then all that was told
     * of it before is told too.
     */
    public void tell(RecordedMilestone told) {
        timelines
                .find(told.order())
                .ifPresent(timeline -> timeline.consumer()
                        .map(webhooks::of)
                        .orElse(List.of())
                        .forEach(webhook -> tell(webhook, timeline, told)));
    }

    /** Tells a partner's other webhooks that one was disabled. */
    public void tellDisabled(Webhook disabled, Webhook.Reason reason) {
        var notice = new Notice.WebhookDisabled(disabled.id().value(), reason.name(), clock.instant());
        webhooks.of(disabled.consumer()).stream()
                .filter(webhook -> !webhook.id().equals(disabled.id()))
                .filter(webhook -> webhook.wants(NoticeType.WEBHOOK_DISABLED))
                .forEach(webhook -> deliveries.add(ids.get(), webhook, notice));
    }

    /** Sends a notice that tells nothing, to try whether it arrives. */
    public DeliveryId test(Webhook webhook) {
        var id = ids.get();
        deliveries.add(id, webhook, new Notice.Test(webhook.id().value(), id.value(), clock.instant()));
        return id;
    }

    private void tell(Webhook webhook, Timeline timeline, RecordedMilestone told) {
        if (webhook.wants(NoticeType.ORDER_MILESTONE)) {
            var from = webhook.createdAt().minus(CLOCKS_DIFFER);
            toTell(timeline, told).stream()
                    .filter(milestone -> !milestone.recordedAt().isBefore(from))
                    .forEach(milestone -> deliveries.add(ids.get(), webhook, notice(timeline, milestone)));
        }
    }

    private static List<RecordedMilestone> toTell(Timeline timeline, RecordedMilestone told) {
        return told.milestone() == Milestone.ORDER_ACCEPTED ? timeline.milestones() : List.of(told);
    }

    private static Notice notice(Timeline timeline, RecordedMilestone milestone) {
        return new Notice.OrderMilestone(
                milestone.order(),
                milestone.milestone(),
                milestone.node(),
                milestone.occurredAt(),
                milestone.recordedAt(),
                new Notice.Names(
                        name(timeline.identifiers(), "reference"),
                        name(milestone.identifiers(), "shipment"),
                        name(milestone.identifiers(), "tracking-number")),
                milestone.key().source() + "#" + milestone.key().id());
    }

    private static @Nullable String name(List<ExternalIdentifier> identifiers, String kind) {
        return identifiers.stream()
                .filter(identifier -> identifier.kind().equals(kind))
                .map(ExternalIdentifier::value)
                .findFirst()
                .orElse(null);
    }
}
