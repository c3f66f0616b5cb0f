package io.entrepot.gateway.redis;

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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The connection to Redis: the gateway starts without it, and it comes back by itself. */
public class RedisLink implements AutoCloseable {

    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
    /** How long is waited for a connection, and for an answer where no shorter time is set. */
    public static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration RECONNECT_AT_MOST = Duration.ofSeconds(1);

    /** Commands that wait for an answer; far more than live ones, and a bound when Redis is slow. */
    private static final int MOST_WAITING = 10_000;

    private final ClientResources resources;
    private final RedisClient client;
    private final RedisURI address;
    private volatile @Nullable StatefulRedisConnection<String, byte[]> connection;
    private volatile boolean closed;

    public RedisLink(String url) {
        this.address = RedisURI.create(url);
        this.resources = ClientResources.builder()
                .reconnectDelay(
                        () -> Delay.fullJitter(Duration.ofMillis(50), RECONNECT_AT_MOST, 50, TimeUnit.MILLISECONDS))
                .build();
        this.client = RedisClient.create(resources);
        client.setOptions(options());
        connect();
    }

    public RedisURI address() {
        return address;
    }

    /** The threads of this connection, which others to the same Redis may share. */
    public ClientResources resources() {
        return resources;
    }

    /** Empty until the first connection stands; from then on it comes back by itself. */
    public Optional<StatefulRedisConnection<String, byte[]>> connection() {
        return Optional.ofNullable(connection);
    }

    @Override
    public void close() {
        closed = true;
        client.shutdown(Duration.ZERO, PATIENCE);
        resources.shutdown(0, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).awaitUninterruptibly(PATIENCE.toMillis());
    }

    private void connect() {
        if (!closed) {
            var unusedAttempt = client.connectAsync(CODEC, address).whenComplete(this::connected);
        }
    }

    private void connected(@Nullable StatefulRedisConnection<String, byte[]> made, @Nullable Throwable failed) {
        if (made == null) {
            CompletableFuture.delayedExecutor(RECONNECT_AT_MOST.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::connect);
        } else {
            connection = made;
        }
    }

    /** While disconnected a command fails at once instead of waiting for Redis to come back. */
    public static ClientOptions options() {
        return ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_WAITING)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(PATIENCE)
                        .keepAlive(true)
                        .build())
                .build();
    }
}
