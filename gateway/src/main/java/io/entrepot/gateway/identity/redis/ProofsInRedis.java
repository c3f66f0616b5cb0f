package io.entrepot.gateway.identity.redis;

import io.entrepot.gateway.identity.SharedProofs;
import io.entrepot.gateway.redis.RedisLink;
import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Keeps used proofs as keys that Redis drops when their time is over. */
class ProofsInRedis implements SharedProofs {

    private static final byte[] NOTHING = {};

    private final RedisLink redis;

    ProofsInRedis(RedisLink redis) {
        this.redis = redis;
    }

    @Override
    public CompletableFuture<Boolean> isFirstUse(String proof, Duration life) {
        return redis.connection()
                .map(connection -> connection.async().set("proof:" + proof, NOTHING, onceFor(life)))
                .map(answer -> answer.thenApply("OK"::equals).toCompletableFuture())
                .orElseGet(() -> CompletableFuture.failedFuture(new RedisException("not connected yet")));
    }

    private static SetArgs onceFor(Duration life) {
        return SetArgs.Builder.nx().px(Math.max(1, life.toMillis()));
    }
}
