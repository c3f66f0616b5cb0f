package io.entrepot.gateway.limit.redis;

import io.entrepot.gateway.redis.RedisLink;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.RetryDecision;
import io.github.bucket4j.distributed.proxy.RetryStrategy.RetryMetadata;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The buckets in Redis, from the first connection on. */
class RedisBuckets {

    /** How long a full bucket is kept, so that it need not be made anew at every call. */
    private static final Duration KEPT_WHEN_FULL = Duration.ofMinutes(1);

    private static final int MOST_RETRIES = 8;
    private static final int JITTER_MICROS = 300;

    private final RedisLink redis;
    private final Duration budget;
    private volatile @Nullable AsyncProxyManager<String> buckets;

    RedisBuckets(RedisLink redis, Duration budget) {
        this.redis = redis;
        this.budget = budget;
    }

    /** Empty until the first connection stands. */
    Optional<AsyncProxyManager<String>> whenConnected() {
        var known = buckets;
        if (known != null) {
            return Optional.of(known);
        }
        var made = redis.connection().map(this::bucketsOf);
        made.ifPresent(ours -> buckets = ours);
        return made;
    }

    private AsyncProxyManager<String> bucketsOf(StatefulRedisConnection<String, byte[]> connection) {
        return Bucket4jLettuce.<String>casBasedBuilder(connection)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .requestTimeout(budget)
                .retryStrategy(RedisBuckets::retry)
                .build()
                .asAsync();
    }

    /** Replicas that change the same bucket at once must not meet again at the next try. */
    private static RetryDecision retry(RetryMetadata attempt) {
        if (attempt.getAttemptNumber() > MOST_RETRIES) {
            return RetryDecision.stop();
        }
        var micros = ThreadLocalRandom.current().nextInt(JITTER_MICROS * attempt.getAttemptNumber());
        return RetryDecision.retryAfter(Duration.ofNanos(TimeUnit.MICROSECONDS.toNanos(1 + micros)));
    }
}
