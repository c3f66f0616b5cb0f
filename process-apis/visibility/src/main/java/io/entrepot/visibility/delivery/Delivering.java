package io.entrepot.visibility.delivery;

import io.entrepot.visibility.webhook.Subscribing;
import io.entrepot.visibility.webhook.Webhook;
import io.entrepot.visibility.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends a delivery that was claimed, outside of any transaction, and settles what became of it in one. */
public final class Delivering {

    private final Receiver receiver;
    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final Subscribing subscribing;
    private final Notices notices;
    private final RetrySchedule schedule;
    private final Duration lastingFailure;
    private final Consumer<Runnable> transaction;
    private final Clock clock;

    public Delivering(
            Receiver receiver,
            Deliveries deliveries,
            Webhooks webhooks,
            Subscribing subscribing,
            Notices notices,
            Patience patience,
            Consumer<Runnable> transaction,
            Clock clock) {
        this.receiver = receiver;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.subscribing = subscribing;
        this.notices = notices;
        this.schedule = patience.schedule();
        this.lastingFailure = patience.lastingFailure();
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * How long failures are borne.
     *
     * @param lastingFailure how long all attempts fail before the webhook is disabled
     */
    public record Patience(RetrySchedule schedule, Duration lastingFailure) {}

    /** Answers what became of the attempt. */
    public Outcome deliver(Claim claim) {
        var started = clock.instant();
        var answer = receiver.send(claim, started);
        var ended = clock.instant();
        var attempt = new Attempt(claim.attempt(), started, Duration.between(started, ended), answer);
        transaction.accept(() -> settle(claim, attempt, ended));
        return answer.outcome();
    }

    private void settle(Claim claim, Attempt attempt, Instant now) {
        webhooks.lock(claim.webhook());
        var isOurs = switch (attempt.answer().outcome()) {
            case TAKEN -> deliveries.settle(claim, attempt, Delivery.State.DELIVERED, null);
            case GONE -> deliveries.settle(claim, attempt, Delivery.State.WITHHELD, null);
            case REFUSED, TIMED_OUT, UNREACHABLE, ADDRESS_UNUSABLE -> retryLater(claim, attempt, now);
        };
        if (isOurs) {
            judge(claim, attempt.answer().outcome(), now);
        }
    }

    private boolean retryLater(Claim claim, Attempt attempt, Instant now) {
        return schedule.next(claim.tries(), attempt.answer().retryAfter(), now)
                .map(due -> deliveries.settle(claim, attempt, Delivery.State.PENDING, due))
                .orElseGet(() -> deliveries.settle(claim, attempt, Delivery.State.FAILED, null));
    }

    private void judge(Claim claim, Outcome outcome, Instant now) {
        if (outcome == Outcome.TAKEN) {
            webhooks.answered(claim.webhook());
        } else if (outcome == Outcome.GONE) {
            disable(claim, Webhook.Reason.GONE);
        } else if (isLasting(webhooks.failed(claim.webhook(), now), now)) {
            disable(claim, Webhook.Reason.LASTING_FAILURE);
        }
    }

    private boolean isLasting(@Nullable Instant failingSince, Instant now) {
        return failingSince != null && !failingSince.plus(lastingFailure).isAfter(now);
    }

    private void disable(Claim claim, Webhook.Reason reason) {
        if (subscribing.disable(claim.webhook(), reason)) {
            webhooks.find(claim.webhook()).ifPresent(webhook -> notices.tellDisabled(webhook, reason));
        }
    }
}
