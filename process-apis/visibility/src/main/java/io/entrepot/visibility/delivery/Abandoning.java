package io.entrepot.visibility.delivery;

import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.visibility.webhook.WebhookCase;
import java.util.function.Consumer;

/**
 * Gives a delivery up that was sent as often as it may be, and of which it could not be written down what became: whoever
 * sent it died each time, or its outcome cannot be stored.
 */
public final class Abandoning {

    private final Deliveries deliveries;
    private final ExceptionCases cases;
    private final RetrySchedule schedule;
    private final Consumer<Runnable> transaction;

    public Abandoning(
            Deliveries deliveries, ExceptionCases cases, RetrySchedule schedule, Consumer<Runnable> transaction) {
        this.deliveries = deliveries;
        this.cases = cases;
        this.schedule = schedule;
        this.transaction = transaction;
    }

    /** Whether it was given up instead of being sent once more. */
    public boolean abandons(Claim claim) {
        var isOver = schedule.isOver(claim.tries());
        if (isOver) {
            transaction.accept(() -> abandon(claim));
        }
        return isOver;
    }

    private void abandon(Claim claim) {
        if (deliveries.abandon(claim)) {
            cases.open(
                    WebhookCase.DELIVERY_UNSETTLED,
                    claim.id().value(),
                    "may have arrived at " + claim.webhook() + "; what became of it could not be written down");
        }
    }
}
