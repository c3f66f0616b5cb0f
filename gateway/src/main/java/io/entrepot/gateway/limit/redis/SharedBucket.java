package io.entrepot.gateway.limit.redis;

import io.entrepot.gateway.limit.TokenBuckets;
import io.entrepot.gateway.limit.Verdict;
import io.entrepot.gateway.plan.Allowance;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * One bucket in Redis. A quota of an hour or a day is kept exactly where it nears its end: Redis is asked for each batch of
 * calls. Before that, and for mere bursts, what other replicas took since the last answer may be guessed, as a small part of
 * the burst and for a moment at most: while much is left nobody needs to know exactly how much.
 */
class SharedBucket {

    /** A guess may be wrong by this part of the burst, and by so many calls, before Redis is asked again. */
    private static final int PART_GUESSED = 100;

    private static final int MOST_GUESSED = 100;

    /** Below, a guess saves hardly a question. */
    private static final int LEAST_GUESSED = 10;

    private static final Duration LONGEST_GUESS = Duration.ofMillis(50);

    private final AsyncBucketProxy exact;
    private final AsyncBucketProxy guessing;
    private final boolean isHard;
    private final boolean isWorthGuessing;
    private final long version;

    private volatile boolean isExact;

    SharedBucket(Allowance allowance, AsyncProxyManager<String> buckets) {
        var guess = Math.clamp(allowance.windows().getFirst().quota() / PART_GUESSED, 1, MOST_GUESSED);
        this.exact = open(allowance, Optimizations.batching(), buckets);
        this.guessing = open(allowance, Optimizations.predicting(new DelayParameters(guess, LONGEST_GUESS)), buckets);
        this.isHard = allowance.isHard();
        this.isWorthGuessing = guess >= LEAST_GUESSED;
        this.version = allowance.version();
        this.isExact = isHard;
    }

    private static AsyncBucketProxy open(
            Allowance allowance, Optimization optimization, AsyncProxyManager<String> buckets) {
        var configuration = TokenBuckets.configurationOf(allowance);
        return buckets.builder()
                .withOptimization(optimization)
                .withImplicitConfigurationReplacement(allowance.version(), TokensInheritanceStrategy.PROPORTIONALLY)
                .build(allowance.key(), () -> CompletableFuture.completedFuture(configuration));
    }

    long version() {
        return version;
    }

    CompletableFuture<Verdict> take(Allowance allowance) {
        return (isExact ? exact : guessing)
                .asVerbose()
                .tryConsumeAndReturnRemaining(1)
                .thenApply(result -> TokenBuckets.verdictOf(allowance, result))
                .thenCompose(this::known);
    }

    /** What was guessed until now is charged before the next call is counted exactly. */
    private CompletableFuture<Verdict> known(Verdict verdict) {
        var next = isHard && (!isWorthGuessing || verdict.isNearHardEnd());
        if (next == isExact) {
            return CompletableFuture.completedFuture(verdict);
        }
        isExact = next;
        return next
                ? guessing.getOptimizationController().syncImmediately().thenApply(_ -> verdict)
                : CompletableFuture.completedFuture(verdict);
    }
}
