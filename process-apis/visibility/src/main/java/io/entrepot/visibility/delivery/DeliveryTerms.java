package io.entrepot.visibility.delivery;

import java.time.Duration;

/**
 * How long a delivery may take, and how many there may be at once.
 *
 * @param timeout how long a receiver is waited for
 * @param lease when a delivery whose sender died is due again; longer than the receiver is waited for, so that it never ends under a
 *     sender that lives
 * @param inFlightEach how many may be on their way to one webhook
 */
public record DeliveryTerms(Duration timeout, Duration lease, int inFlightEach) {

    public DeliveryTerms {
        if (!timeout.isPositive() || lease.compareTo(timeout) <= 0 || inFlightEach < 1) {
            throw new IllegalArgumentException(
                    "all terms of a delivery are more than nothing, and its lease is longer than its timeout");
        }
    }
}
