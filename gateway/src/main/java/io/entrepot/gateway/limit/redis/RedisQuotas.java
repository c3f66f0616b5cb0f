package io.entrepot.gateway.limit.redis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entrepot.gateway.limit.ContendedException;
import io.entrepot.gateway.limit.SharedQuotas;
import io.entrepot.gateway.limit.Verdict;
import io.entrepot.gateway.plan.Allowance;
import io.github.bucket4j.BucketExceptions;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Keeps one bucket in Redis for each allowance. Its proxies here are kept as well: callers who come at the same time share
 * one round trip only when they share the proxy.
 */
class RedisQuotas implements SharedQuotas {

    private static final int MOST = 100_000;
    private static final Duration KEPT_UNUSED = Duration.ofMinutes(10);

    private final RedisBuckets redis;
    private final Cache<String, SharedBucket> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(KEPT_UNUSED)
            .build();

    RedisQuotas(RedisBuckets redis) {
        this.redis = redis;
    }

    @Override
    public CompletableFuture<Verdict> take(Allowance allowance) {
        return redis.whenConnected()
                .map(buckets -> take(allowance, bucketOf(allowance, buckets)))
                .orElseGet(() -> CompletableFuture.failedFuture(new RedisException("not connected yet")));
    }

    private CompletableFuture<Verdict> take(Allowance allowance, SharedBucket bucket) {
        return bucket.take(allowance).exceptionally(failure -> failed(allowance, bucket, failure));
    }

    /** A proxy whose batch failed in an unlucky moment could wait for it for ever, so that a new one takes its place. */
    private Verdict failed(Allowance allowance, SharedBucket bucket, Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof BucketExceptions.BucketExecutionException) {
            throw new ContendedException(cause);
        }
        known.asMap().remove(allowance.key(), bucket);
        throw new CompletionException(cause);
    }

    private SharedBucket bucketOf(Allowance allowance, AsyncProxyManager<String> buckets) {
        var bucket = known.get(allowance.key(), key -> new SharedBucket(allowance, buckets));
        return bucket.version() >= allowance.version() ? bucket : changed(allowance, buckets);
    }

    private SharedBucket changed(Allowance allowance, AsyncProxyManager<String> buckets) {
        return known.asMap()
                .compute(
                        allowance.key(),
                        (key, bucket) -> bucket != null && bucket.version() >= allowance.version()
                                ? bucket
                                : new SharedBucket(allowance, buckets));
    }
}
