package io.entrepot.gateway.limit.redis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entrepot.gateway.limit.Allowance;
import io.entrepot.gateway.limit.ContendedException;
import io.entrepot.gateway.limit.SharedQuotas;
import io.entrepot.gateway.limit.TokenBuckets;
import io.entrepot.gateway.limit.Verdict;
import io.github.bucket4j.BucketExceptions;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one bucket in Redis for each allowance. Its proxy here is kept as well: callers who come at the same time share
 * one round trip only when they share the proxy.
 */
class RedisQuotas implements SharedQuotas {

    private static final int MOST = 100_000;
    private static final Duration KEPT_UNUSED = Duration.ofMinutes(10);

    /** A prediction may be wrong by this part of the quota, and by so many calls, before Redis is asked again. */
    private static final int PART_PREDICTED = 100;

    private static final int MOST_PREDICTED = 100;
    private static final Duration LONGEST_PREDICTION = Duration.ofMillis(50);

    private final RedisBuckets redis;
    private final Cache<String, VersionedProxy> proxies = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(KEPT_UNUSED)
            .build();

    RedisQuotas(RedisBuckets redis) {
        this.redis = redis;
    }

    private record VersionedProxy(AsyncBucketProxy bucket, long version) {}

    @Override
    public CompletableFuture<Verdict> take(Allowance allowance) {
        return redis.whenConnected()
                .map(buckets -> take(allowance, proxyOf(allowance, buckets)))
                .orElseGet(() -> CompletableFuture.failedFuture(new RedisException("not connected yet")));
    }

    private CompletableFuture<Verdict> take(Allowance allowance, VersionedProxy proxy) {
        return proxy.bucket()
                .asVerbose()
                .tryConsumeAndReturnRemaining(1)
                .handle((result, failure) -> failure == null
                        ? TokenBuckets.verdictOf(allowance, result)
                        : failed(allowance, proxy, failure));
    }

    /** A proxy whose batch failed in an unlucky moment could wait for it for ever, so that a new one takes its place. */
    private Verdict failed(Allowance allowance, VersionedProxy proxy, Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof BucketExceptions.BucketExecutionException) {
            throw new ContendedException(cause);
        }
        proxies.asMap().remove(allowance.key(), proxy);
        throw new CompletionException(cause);
    }

    private VersionedProxy proxyOf(Allowance allowance, AsyncProxyManager<String> buckets) {
        var known = proxies.get(allowance.key(), key -> open(allowance, buckets));
        return known.version() >= allowance.version() ? known : changed(allowance, buckets);
    }

    private VersionedProxy changed(Allowance allowance, AsyncProxyManager<String> buckets) {
        return proxies.asMap()
                .compute(
                        allowance.key(),
                        (key, known) -> isCurrent(known, allowance) ? known : open(allowance, buckets));
    }

    private static boolean isCurrent(@Nullable VersionedProxy known, Allowance allowance) {
        return known != null && known.version() >= allowance.version();
    }

    private static VersionedProxy open(Allowance allowance, AsyncProxyManager<String> buckets) {
        var configuration = TokenBuckets.configurationOf(allowance);
        var bucket = buckets.builder()
                .withOptimization(optimizationOf(allowance))
                .withImplicitConfigurationReplacement(allowance.version(), TokensInheritanceStrategy.PROPORTIONALLY)
                .build(allowance.key(), () -> CompletableFuture.completedFuture(configuration));
        return new VersionedProxy(bucket, allowance.version());
    }

    /** Quotas by hour and day are kept exactly; of a mere burst the other replicas' part may be guessed. */
    private static Optimization optimizationOf(Allowance allowance) {
        return allowance.isHard() ? Optimizations.batching() : Optimizations.predicting(guess(allowance));
    }

    private static DelayParameters guess(Allowance allowance) {
        var calls = allowance.windows().getFirst().quota() / PART_PREDICTED;
        return new DelayParameters(Math.clamp(calls, 1, MOST_PREDICTED), LONGEST_PREDICTION);
    }
}
