package io.entrepot.gateway.limit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the shared count for at most a few milliseconds; when it does not answer, this replica's share of the limit
 * decides.
 */
public class QuotasWithShare implements Quotas {

    /** How many of the latest answers decide whether the shared count is away, and how few are enough to judge. */
    private static final int JUDGED = 20;

    private static final int ENOUGH_TO_JUDGE = 5;
    private static final int PERCENT_FAILED = 50;

    /** After this time one call tries again; nobody else pays the budget meanwhile. */
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

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
        this.breaker = breaker(clock);
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    /** What passes by the shared count is taken from the share as well, so that an outage gives nothing twice. */
    @Override
    public Verdict take(Allowance allowance) {
        var verdict = breaker.tryAcquirePermission() ? asked(allowance) : null;
        if (verdict == null) {
            return share.take(allowance.shareAmong(replicas)).ofShare();
        }
        if (verdict.admitted()) {
            share.take(allowance.shareAmong(replicas));
        }
        return verdict;
    }

    private @Nullable Verdict asked(Allowance allowance) {
        var start = breaker.getCurrentTimestamp();
        try {
            var verdict = shared.take(allowance).get(budget.toNanos(), TimeUnit.NANOSECONDS);
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            return verdict;
        } catch (ExecutionException failed) {
            return failed(start, failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException late) {
            return failed(start, late);
        } catch (InterruptedException interrupted) {
            breaker.releasePermission();
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private @Nullable Verdict failed(long start, Throwable cause) {
        breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), cause);
        return null;
    }

    private static CircuitBreaker breaker(Clock clock) {
        return CircuitBreaker.of(
                "limits",
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindowSize(JUDGED)
                        .minimumNumberOfCalls(ENOUGH_TO_JUDGE)
                        .failureRateThreshold(PERCENT_FAILED)
                        .waitDurationInOpenState(BETWEEN_TRIES)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .ignoreExceptions(ContendedException.class)
                        .build());
    }
}
