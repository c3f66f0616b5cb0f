package io.entrepot.gateway.limit.redis;

import static io.entrepot.gateway.limit.AllowanceFixtures.daily;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entrepot.gateway.limit.Quotas;
import io.entrepot.gateway.limit.QuotasWithShare;
import io.entrepot.gateway.redis.RealRedis;
import io.entrepot.gateway.redis.RedisLink;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redis killed or silent under load: every call is answered, soon, by the share, and Redis takes over again by itself. */
class OutageTests {

    private static final int REPLICAS = 3;
    private static final int CALLERS = 16;
    private static final int CALLS = 3_200;
    private static final long DAY = 300_000;

    /** Of what calls of a sixteenth may take on a machine that does other things too; a hang would be a second and more. */
    private static final Duration SOON = Duration.ofMillis(500);

    private static final Duration PATIENT = Duration.ofSeconds(10);

    private RealRedis redis;
    private RedisLink link;
    private Quotas quotas;

    @BeforeEach
    void start() {
        redis = new RealRedis();
        link = new RedisLink(redis.url());
        await().until(() -> link.connection().isPresent());
        quotas = quotas(Duration.ofMillis(20));
    }

    private Quotas quotas(Duration budget) {
        return new QuotasWithShare(
                new RedisQuotas(new RedisBuckets(link, budget)),
                ShareFixtures.shares(),
                REPLICAS,
                budget,
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        link.close();
        redis.close();
    }

    @Test
    void answersByTheShareWhileRedisIsDeadAndComesBack() throws Exception {
        awaitRedis();
        redis.kill();

        var dead = load();
        redis.startAgain();
        awaitRedis();

        assertThat(dead.answers()).isEqualTo(CALLS);
        assertThat(dead.byShare()).isEqualTo(CALLS);
        assertThat(dead.longest()).isLessThan(SOON);
    }

    @Test
    void answersByTheShareWhileRedisIsSilentAndComesBack() throws Exception {
        awaitRedis();
        redis.pause();

        var silent = load();
        redis.resume();
        awaitRedis();

        assertThat(silent.answers()).isEqualTo(CALLS);
        assertThat(silent.byShare()).isEqualTo(CALLS);
        assertThat(silent.longest()).isLessThan(SOON);
    }

    @Test
    void keepsTheShareOfTheLimitWhileRedisIsDead() {
        redis.kill();
        var allowance = daily("v1:gold:all:dead", 1, 30, 30);

        var admitted = IntStream.range(0, 100)
                .filter(call -> quotas.take(allowance).admitted())
                .count();

        assertThat(admitted).isEqualTo(30 / REPLICAS);
    }

    @Test
    void givesNothingTwiceWhenRedisDies() {
        quotas = quotas(PATIENT); // not one call may be left to the share before
        awaitRedis();
        var allowance = daily("v1:gold:all:spent", 1, 30, 30);
        var before = IntStream.range(0, 30)
                .filter(call -> quotas.take(allowance).admitted())
                .count();
        redis.kill();

        var after = IntStream.range(0, 30)
                .filter(call -> quotas.take(allowance).admitted())
                .count();

        assertThat(before).isEqualTo(30);
        assertThat(after).isZero();
    }

    /** What came of a load. */
    private record Load(long answers, long byShare, Duration longest) {}

    private Load load() throws Exception {
        var byShare = new LongAdder();
        var answers = 0L;
        var longest = 0L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var callers = IntStream.range(0, CALLERS)
                    .<Future<long[]>>mapToObj(caller -> threads.submit(calls(byShare)))
                    .toList();
            for (var caller : callers) {
                answers += caller.get()[0];
                longest = Math.max(longest, caller.get()[1]);
            }
        }
        return new Load(answers, byShare.sum(), Duration.ofNanos(longest));
    }

    private Callable<long[]> calls(LongAdder byShare) {
        var allowance = daily("v1:gold:all:load", 1, DAY, DAY);
        return () -> {
            var longest = 0L;
            for (var call = 0; call < CALLS / CALLERS; call++) {
                var start = System.nanoTime();
                if (quotas.take(allowance).byShare()) {
                    byShare.increment();
                }
                longest = Math.max(longest, System.nanoTime() - start);
            }
            return new long[] {CALLS / CALLERS, longest};
        };
    }

    private void awaitRedis() {
        var allowance = daily("v1:gold:all:probe", 1, DAY, DAY);
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> !quotas.take(allowance).byShare());
    }
}
