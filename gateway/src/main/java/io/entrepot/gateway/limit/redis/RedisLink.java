package io.entrepot.gateway.limit.redis;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.RetryDecision;
import io.github.bucket4j.distributed.proxy.RetryStrategy.RetryMetadata;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The connection to Redis: the gateway starts without it, and it comes back by itself. */
class RedisLink implements AutoCloseable {

    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration RECONNECT_AT_MOST = Duration.ofSeconds(1);

    /** Commands that wait for an answer; far more than live ones, and a bound when Redis is slow. */
    private static final int MOST_WAITING = 10_000;

    /** How long a full bucket is kept, so that it need not be made anew at every call. */
    private static final Duration KEPT_WHEN_FULL = Duration.ofMinutes(1);

    private static final int MOST_RETRIES = 8;
    private static final int JITTER_MICROS = 300;

    private final ClientResources resources;
    private final RedisClient client;
    private final RedisURI address;
    private final Duration budget;
    private volatile @Nullable AsyncProxyManager<String> buckets;
    private volatile boolean closed;

    RedisLink(String url, Duration budget) {
        this.address = RedisURI.create(url);
        this.budget = budget;
        this.resources = ClientResources.builder()
                .reconnectDelay(
                        () -> Delay.fullJitter(Duration.ofMillis(50), RECONNECT_AT_MOST, 50, TimeUnit.MILLISECONDS))
                .build();
        this.client = RedisClient.create(resources);
        client.setOptions(options());
        connect();
    }

    /** The buckets in Redis; empty until the first connection stands. */
    Optional<AsyncProxyManager<String>> buckets() {
        return Optional.ofNullable(buckets);
    }

    @Override
    public void close() {
        closed = true;
        client.shutdown(Duration.ZERO, CONNECT_TIMEOUT);
        resources
                .shutdown(0, CONNECT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(CONNECT_TIMEOUT.toMillis());
    }

    private void connect() {
        if (!closed) {
            var unusedAttempt = client.connectAsync(CODEC, address).whenComplete(this::connected);
        }
    }

    private void connected(@Nullable StatefulRedisConnection<String, byte[]> connection, @Nullable Throwable failed) {
        if (connection == null) {
            CompletableFuture.delayedExecutor(RECONNECT_AT_MOST.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::connect);
        } else {
            buckets = bucketsOf(connection);
        }
    }

    /** While disconnected a command fails at once instead of waiting for Redis to come back. */
    private static ClientOptions options() {
        return ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_WAITING)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT_TIMEOUT)
                        .keepAlive(true)
                        .build())
                .build();
    }

    private AsyncProxyManager<String> bucketsOf(StatefulRedisConnection<String, byte[]> connection) {
        return Bucket4jLettuce.<String>casBasedBuilder(connection)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .requestTimeout(budget)
                .retryStrategy(RedisLink::retry)
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
