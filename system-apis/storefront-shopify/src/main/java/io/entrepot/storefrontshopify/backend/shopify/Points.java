package io.entrepot.storefrontshopify.backend.shopify;

import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.storefrontshopify.backend.shopify.GraphQlResponse.Throttle;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Duration;

/** Our own account of the shop's points: what can wait leaves a share to what cannot, and each answer corrects it. */
final class Points {

    static final String BACKEND = "shopify";

    private final Bucket bucket;
    private volatile int size;
    private volatile int perSecond;

    Points(int size, int perSecond) {
        this.size = size;
        this.perSecond = perSecond;
        this.bucket = Bucket.builder().addLimit(bandwidth(size, perSecond)).build();
    }

    /** Who may take the last points. */
    enum Share {
        FULFILMENT(0),
        ORDERS(10),
        STOCK(25),
        SWEEP(40);

        private final int percentLeftToOthers;

        Share(int percentLeftToOthers) {
            this.percentLeftToOthers = percentLeftToOthers;
        }
    }

    int perSecond() {
        return perSecond;
    }

    long available() {
        return bucket.getAvailableTokens();
    }

    /** Takes what a call may cost at most, or fails transiently before it is made. */
    void reserve(int cost, Share share) {
        var wanted = Math.min(size, cost + (long) size * share.percentLeftToOthers / 100);
        var estimate = bucket.estimateAbilityToConsume(wanted);
        if (!estimate.canBeConsumed() || !bucket.tryConsume(Math.min(cost, size))) {
            throw TransientBackendException.busy(
                    BACKEND, "points spent", Duration.ofNanos(estimate.getNanosToWaitForRefill()));
        }
    }

    /** Gives back what a call did not cost, and believes the shop where it says that less is left than we think. */
    void settle(int reserved, int charged, Throttle throttle) {
        adopt(throttle);
        if (charged < reserved) {
            bucket.addTokens(reserved - charged);
        }
        var surplus = available() - Math.max(0, throttle.currentlyAvailable());
        if (surplus > 0) {
            bucket.tryConsumeAsMuchAsPossible(surplus);
        }
    }

    /** The shop's plan decides how large the bucket is and how fast it fills. */
    private synchronized void adopt(Throttle throttle) {
        var most = throttle.maximumAvailable();
        var rate = throttle.restoreRate();
        if (most > 0 && rate > 0 && (most != size || rate != perSecond)) {
            size = most;
            perSecond = rate;
            bucket.replaceConfiguration(
                    BucketConfiguration.builder()
                            .addLimit(bandwidth(most, rate))
                            .build(),
                    TokensInheritanceStrategy.AS_IS);
            bucket.addTokens(Math.clamp(throttle.currentlyAvailable() - available(), 0, most));
        }
    }

    private static Bandwidth bandwidth(int size, int perSecond) {
        return Bandwidth.builder()
                .capacity(size)
                .refillGreedy(perSecond, Duration.ofSeconds(1))
                .build();
    }
}
