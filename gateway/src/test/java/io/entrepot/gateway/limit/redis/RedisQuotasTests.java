package io.entrepot.gateway.limit.redis;

import static io.entrepot.gateway.limit.AllowanceFixtures.burst;
import static io.entrepot.gateway.limit.AllowanceFixtures.daily;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.entrepot.gateway.limit.ContendedException;
import io.entrepot.gateway.limit.Verdict;
import io.entrepot.gateway.plan.Allowance;
import io.entrepot.gateway.redis.RealRedis;
import io.entrepot.gateway.redis.RedisLink;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several gateways on one real Redis keep one limit. */
class RedisQuotasTests {

    /** So long that a busy machine does not decide the test. */
    private static final Duration BUDGET = Duration.ofSeconds(10);

    private static final int MOST_ROUNDS = 100;
    private static final long ALL_LEFT = 1_000;

    private static RealRedis redis;

    private List<RedisLink> links = List.of();
    private List<RedisQuotas> gateways = List.of();

    @BeforeAll
    static void startRedis() {
        redis = new RealRedis();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @BeforeEach
    void connectThreeGateways() {
        links = IntStream.range(0, 3).mapToObj(n -> new RedisLink(redis.url())).toList();
        await().until(() -> links.stream().allMatch(link -> link.connection().isPresent()));
        gateways = links.stream()
                .map(link -> new RedisQuotas(new RedisBuckets(link, BUDGET)))
                .toList();
    }

    @AfterEach
    void disconnect() {
        links.forEach(RedisLink::close);
    }

    @Test
    void keepsAHardQuotaExactlyAcrossThreeGateways() throws Exception {
        var allowance = daily("v1:gold:all:exact", 1, 3_000, 3_000);

        var admitted = admittedUnderLoad(allowance, 2_000);

        assertThat(admitted).isBetween(2_940L, 3_060L);
    }

    /**
     * However slow the machine is: what was let pass and what Redis says is left make up the burst and what was refilled until
     * then, and the callers use it up.
     */
    @Test
    void keepsABurstCloselyAcrossThreeGateways() throws Exception {
        var allowance = burst("v1:webhooks:all:close", 1_000);
        take(0, allowance, 1);
        var start = System.nanoTime();
        var admitted = 1 + admittedUnderLoad(allowance, 20_000);

        long left = ALL_LEFT;
        for (var round = 0; round < MOST_ROUNDS && left > 50; round++) {
            admitted += admittedUnderLoad(allowance, 1_600);
            var earliest = 1_000 + millisSince(start); // one call is refilled in a millisecond
            var told = new RedisQuotas(new RedisBuckets(links.getFirst(), BUDGET))
                    .take(allowance)
                    .join();
            var latest = 1_000 + millisSince(start);
            admitted += told.admitted() ? 1 : 0;
            left = told.standings().getFirst().remaining();
            assertThat(admitted + left).isBetween(earliest * 98 / 100, latest * 102 / 100);
        }

        assertThat(left).isLessThanOrEqualTo(50);
    }

    @Test
    void asksRedisSeldomWhileMuchIsLeft() {
        var allowance = daily("v1:gold:all:far", 1, 100_000, 1_000_000);
        take(0, allowance, 1);
        var before = commandsOfRedis();

        var last = take(0, allowance, 1_000);

        assertThat(commandsOfRedis() - before).isLessThan(500); // two for each call otherwise
        assertThat(last.standings().getLast().remaining()).isEqualTo(998_999);
    }

    @Test
    void chargesWhatWasGuessedBeforeTheEndIsNear() {
        var allowance = daily("v1:gold:all:charged", 1, 5_000, 5_000);
        take(0, allowance, 4_600);

        var last = take(1, allowance, 1);

        assertThat(last.standings().getLast().remaining()).isEqualTo(5_000 - 4_601);
    }

    @Test
    void givesALiveBucketTheChangedPlanInProportion() {
        take(0, daily("v1:gold:all:changed", 1, 100, 100), 60);

        var changed = take(1, daily("v1:gold:all:changed", 2, 100, 200), 1);

        assertThat(changed.standings().getLast().remaining()).isEqualTo(79);
    }

    @Test
    void keepsTheNewerPlanWhenAnOlderGatewayCalls() {
        take(0, daily("v1:gold:all:rollout", 2, 100, 200), 1);

        var old = take(1, daily("v1:gold:all:rollout", 1, 100, 100), 1);

        assertThat(old.standings().getLast().remaining()).isEqualTo(198);
    }

    @Test
    void letsABucketExpire() {
        take(0, burst("v1:webhooks:all:expiring", 1_000), 1);

        try (var client = RedisClient.create(redis.url());
                var connection = client.connect()) {
            assertThat(connection.sync().pttl("v1:webhooks:all:expiring")).isBetween(1L, 62_000L);
        }
    }

    @Test
    void failsAtOnceWhileNoConnectionStands() {
        try (var link = new RedisLink("redis://127.0.0.1:1")) {
            var quotas = new RedisQuotas(new RedisBuckets(link, BUDGET));

            assertThatThrownBy(() -> quotas.take(burst("a", 1)).join()).isInstanceOf(CompletionException.class);
        }
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static long commandsOfRedis() {
        try (var client = RedisClient.create(redis.url());
                var connection = client.connect()) {
            return connection
                    .sync()
                    .info("stats")
                    .lines()
                    .filter(line -> line.startsWith("total_commands_processed:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Verdict take(int gateway, Allowance allowance, int calls) {
        Verdict last = null;
        for (var call = 0; call < calls; call++) {
            last = gateways.get(gateway).take(allowance).join();
        }
        return Objects.requireNonNull(last);
    }

    /** Every gateway has 16 callers, who call without a pause. */
    private long admittedUnderLoad(Allowance allowance, int callsOfEachGateway) throws Exception {
        var admitted = new LongAdder();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var callers = gateways.stream()
                    .flatMap(gateway -> IntStream.range(0, 16)
                            .<Future<?>>mapToObj(caller ->
                                    threads.submit(calls(gateway, allowance, callsOfEachGateway / 16, admitted))))
                    .toList();
            for (var caller : callers) {
                caller.get();
            }
        }
        return admitted.sum();
    }

    private static Callable<Boolean> calls(RedisQuotas gateway, Allowance allowance, int calls, LongAdder admitted) {
        return () -> {
            for (var call = 0; call < calls; call++) {
                if (isAdmitted(gateway, allowance)) {
                    admitted.increment();
                }
            }
            return true;
        };
    }

    private static boolean isAdmitted(RedisQuotas gateway, Allowance allowance) {
        try {
            return gateway.take(allowance).join().admitted();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof ContendedException) {
                return false;
            }
            throw failed;
        }
    }
}
