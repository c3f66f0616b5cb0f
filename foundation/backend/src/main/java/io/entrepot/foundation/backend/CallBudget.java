package io.entrepot.foundation.backend;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Keeps the calls of one backend credential under the vendor's quota; what can wait leaves a reserve for what cannot. */
public final class CallBudget {

    private final String backend;
    private final Limits limits;
    private final Bucket bucket;
    private final Semaphore inWork;

    public CallBudget(String backend, Limits limits) {
        this.backend = backend;
        this.limits = limits;
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(limits.calls()).refillGreedy(limits.calls(), limits.window()))
                .build();
        this.inWork = new Semaphore(limits.concurrent(), true);
    }

    /**
     * The vendor's quota.
     *
     * @param calls how many calls fit into one window
     * @param concurrent how many calls may be in work at once
     * @param patience how long a call waits for its turn before it counts as transiently refused
     */
    public record Limits(long calls, Duration window, int concurrent, Duration patience) {}

    /** Who waits first when the budget runs low; each class leaves a share of the whole to those before it. */
    public enum CallClass {
        INTERACTIVE(0),
        FULFILMENT(10),
        SYNC(40),
        BULK(70);

        private final int percentLeftToOthers;

        CallClass(int percentLeftToOthers) {
            this.percentLeftToOthers = percentLeftToOthers;
        }

        private long reserve(long calls) {
            return calls * percentLeftToOthers / 100;
        }
    }

    /** Makes the call within the budget, or fails transiently without having made it. */
    public <T> T call(CallClass callClass, Supplier<T> call) {
        spend(callClass);
        await();
        try {
            return call.get();
        } finally {
            inWork.release();
        }
    }

    /** How many calls are left in the window. */
    public long remaining() {
        return bucket.getAvailableTokens();
    }

    private void spend(CallClass callClass) {
        var wanted = 1 + callClass.reserve(limits.calls());
        var estimate = bucket.estimateAbilityToConsume(wanted);
        if (!estimate.canBeConsumed() || !bucket.tryConsume(1)) {
            throw TransientBackendException.busy(
                    backend, "call budget spent", Duration.ofNanos(estimate.getNanosToWaitForRefill()));
        }
    }

    private void await() {
        try {
            if (!inWork.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw TransientBackendException.busy(backend, "too many calls in work", limits.patience());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw TransientBackendException.unreachable(backend, interrupted);
        }
    }
}
