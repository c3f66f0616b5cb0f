package io.entrepot.gateway.resilience;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Second tries of one service: a share of its calls, and one a second where there are few; else an outage doubles its load. */
class RetryBudget {

    /** What a second try costs, in hundredths of a call. */
    private static final int PRICE = 100;

    private static final int MOST_SAVED = 10 * PRICE;

    private final int earned;
    private final Bucket credit = Bucket.builder()
            .addLimit(limit -> limit.capacity(MOST_SAVED).refillGreedy(PRICE, Duration.ofSeconds(1)))
            .build();

    RetryBudget(int percent) {
        this.earned = percent;
    }

    void called() {
        credit.addTokens(Math.max(1, earned));
    }

    boolean allowsAnother() {
        return earned > 0 && credit.tryConsume(PRICE);
    }
}
