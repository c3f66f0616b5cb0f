package io.entrepot.gateway.limit;

import io.entrepot.gateway.plan.Allowance;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the shared count for at most a few milliseconds; when it does not answer, this replica's share of the limit
 * decides.
 */
public class QuotasWithShare implements Quotas {

    private final SharedQuotas shared;
    private final Quotas share;
    private final int replicas;
    private final Duration budget;
    private final CircuitBreaker breaker;

    /** The budget is how long the shared count may take; the share is one part of as many as there are replicas. */
    public QuotasWithShare(SharedQuotas shared, Quotas share, int replicas, Duration budget, Clock clock) {
        this.shared = shared;
        this.share = share;
        this.replicas = replicas;
        this.budget = budget;
        this.breaker = new CircuitBreaker(clock);
    }

    /** What passes by the shared count is taken from the share as well, so that an outage gives nothing twice. */
    @Override
    public Verdict take(Allowance allowance) {
        var verdict = breaker.lets() ? asked(allowance) : Optional.<Verdict>empty();
        if (verdict.isEmpty()) {
            return share.take(allowance.shareAmong(replicas)).ofShare();
        }
        if (verdict.get().admitted()) {
            share.take(allowance.shareAmong(replicas));
        }
        return verdict.get();
    }

    boolean isSharedCountAway() {
        return breaker.isOpen();
    }

    private Optional<Verdict> asked(Allowance allowance) {
        try {
            var verdict = shared.take(allowance).get(budget.toNanos(), TimeUnit.NANOSECONDS);
            breaker.answered();
            return Optional.of(verdict);
        } catch (ExecutionException failed) {
            tell(failed);
        } catch (TimeoutException late) {
            breaker.failed();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Whoever loses to other replicas all the time was answered each time. */
    private void tell(ExecutionException failed) {
        if (failed.getCause() instanceof ContendedException) {
            breaker.answered();
        } else {
            breaker.failed();
        }
    }
}
