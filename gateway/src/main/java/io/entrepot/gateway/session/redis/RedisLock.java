package io.entrepot.gateway.session.redis;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.security.authentication.AuthenticationServiceException;

/** Lets one replica at a time do something; who dies while doing it is waited for no longer than the work may take. */
class RedisLock {

    private static final Duration LONGEST_WORK = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(12);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /** Only whoever holds the lock gives it back. */
    private static final RedisScript<Long> RELEASE = RedisScript.of(
            "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end",
            Long.class);

    private final StringRedisTemplate redis;

    RedisLock(StringRedisTemplate redis) {
        this.redis = redis;
    }

    <T> T alone(String name, Supplier<T> work) {
        var holder = UUID.randomUUID().toString();
        take(name, holder);
        try {
            return work.get();
        } finally {
            redis.execute(RELEASE, List.of(name), holder);
        }
    }

    private void take(String name, String holder) {
        var looks = LONGEST_WAIT.dividedBy(BETWEEN_LOOKS);
        while (!Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(name, holder, LONGEST_WORK))) {
            if (looks-- == 0) {
                throw new AuthenticationServiceException("the tokens are being renewed for too long");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("interrupted", interrupted);
        }
    }
}
