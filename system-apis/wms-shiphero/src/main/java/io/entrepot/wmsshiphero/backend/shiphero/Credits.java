package io.entrepot.wmsshiphero.backend.shiphero;

import io.entrepot.foundation.backend.TransientBackendException;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Our own account of ShipHero's credits: what can wait leaves a share to what cannot. */
final class Credits {

    static final String BACKEND = "shiphero";

    private final int size;
    private final Bucket bucket;

    Credits(int size, int perSecond) {
        this.size = size;
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(size).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    /** Who may take the last credits. */
    enum Share {
        FULFILMENT(0),
        SYNC(40);

        private final int percentLeftToOthers;

        Share(int percentLeftToOthers) {
            this.percentLeftToOthers = percentLeftToOthers;
        }
    }

    /** The dearest operation that can ever run. */
    int size() {
        return size;
    }

    long available() {
        return bucket.getAvailableTokens();
    }

    /** Takes what a call may cost, or fails transiently before it is made. */
    void reserve(int cost, Share share) {
        var wanted = Math.min(size, cost + size * share.percentLeftToOthers / 100);
        var estimate = bucket.estimateAbilityToConsume(wanted);
        if (!estimate.canBeConsumed() || !bucket.tryConsume(cost)) {
            throw TransientBackendException.busy(
                    BACKEND, "credits spent", Duration.ofNanos(estimate.getNanosToWaitForRefill()));
        }
    }

    /** Corrects the reservation to what the answer says it cost. */
    void settle(int reserved, int charged) {
        if (charged < reserved) {
            bucket.addTokens(reserved - charged);
        } else if (charged > reserved) {
            bucket.consumeIgnoringRateLimits(charged - reserved);
        }
    }

    /** ShipHero says that less is left than we thought: another client uses the same account. */
    void correctTo(long remaining) {
        var surplus = available() - remaining;
        if (surplus > 0) {
            bucket.tryConsumeAsMuchAsPossible(surplus);
        }
    }
}
