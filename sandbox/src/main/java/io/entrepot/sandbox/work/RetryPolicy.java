package io.entrepot.sandbox.work;

import java.time.Duration;
import java.time.Instant;

/** How often and how long a vendor repeats a webhook; the gap doubles each time up to a longest one. */
public record RetryPolicy(int retries, Duration longestGap, Duration giveUpAfter, Duration timeout) {

    private static final int MOST_DOUBLINGS = 20;

    boolean allowsAnother(Delivery failed, Instant now) {
        return failed.attempt() < retries && now.isBefore(failed.firstDue().plus(giveUpAfter));
    }

    Duration gapAfter(Delivery failed, Duration firstGap) {
        var gap = firstGap.multipliedBy(1L << Math.min(failed.attempt(), MOST_DOUBLINGS));
        return gap.compareTo(longestGap) > 0 ? longestGap : gap;
    }
}
