package io.entrepot.gateway.identity.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.BOOLEAN;
import static org.awaitility.Awaitility.await;

import io.entrepot.gateway.identity.UsedProofs;
import io.entrepot.gateway.redis.RealRedis;
import io.entrepot.gateway.redis.RedisLink;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.DPoPProofReplayValidator.CacheValue;

/** A proof is used once by all replicas together; while Redis is away, once by each, and soon. */
class UsedProofsTests {

    /** Longer than Redis needs on the busiest machine; one that is silent is waited for as long as a gateway would. */
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private static final Duration BUDGET = Duration.ofMillis(5);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final String proof = UUID.randomUUID().toString();

    private RealRedis redis;
    private RedisLink oneLink;
    private RedisLink otherLink;
    private UsedProofs one;
    private UsedProofs other;

    @BeforeEach
    void start() {
        redis = new RealRedis();
        oneLink = new RedisLink(redis.url());
        otherLink = new RedisLink(redis.url());
        await().until(() ->
                oneLink.connection().isPresent() && otherLink.connection().isPresent());
        one = replica(oneLink, PATIENT);
        other = replica(otherLink, PATIENT);
    }

    @AfterEach
    void stop() {
        oneLink.close();
        otherLink.close();
        redis.close();
    }

    @Test
    void remembersForAllReplicas() {
        assertThat(isFresh(one)).isTrue();

        assertThat(isFresh(other)).isFalse();
        assertThat(isFresh(one)).isFalse();
        assertThat(meters.counter("entrepot.proofs", "outcome", "used").count()).isEqualTo(2);
    }

    @Test
    void keepsKeysApart() {
        assertThat(one.putIfAbsent(proof, of("key-1"))).isNull();

        assertThat(other.putIfAbsent(proof, of("key-2"))).isNull();
        assertThat(one.putIfAbsent(proof, of("key-3"))).isNull();
    }

    @Test
    void forgetsWhenTheProofIsOver() {
        var life = Duration.ofMillis(50);
        assertThat(new ProofsInRedis(oneLink).isFirstUse(proof, life))
                .succeedsWithin(PATIENT, BOOLEAN)
                .isTrue();

        await().until(() -> new ProofsInRedis(otherLink).isFirstUse(proof, life).get());
    }

    @Test
    void judgesAloneWhileRedisIsDead() {
        redis.kill();

        assertThat(isFresh(one)).isTrue();
        assertThat(isFresh(one)).isFalse();
        assertThat(meters.counter("entrepot.proofs.alone").count()).isEqualTo(1);
    }

    @Test
    void judgesAloneAndSoonWhileRedisIsSilent() {
        redis.pause();
        var start = System.nanoTime();

        assertThat(isFresh(replica(oneLink, BUDGET))).isTrue();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENT);
        redis.resume();
    }

    private UsedProofs replica(RedisLink link, Duration budget) {
        return new UsedProofs(new ProofsInRedis(link), budget, Clock.systemUTC(), meters);
    }

    private boolean isFresh(UsedProofs replica) {
        return replica.putIfAbsent(proof, of("key")) == null;
    }

    private static CacheValue of(String key) {
        return new CacheValue(now(), now().plusSeconds(30), key);
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC());
    }
}
