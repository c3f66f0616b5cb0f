package io.entrepot.gateway.limit.redis;

import static io.entrepot.gateway.limit.AllowanceFixtures.burst;
import static io.entrepot.gateway.limit.AllowanceFixtures.daily;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entrepot.gateway.limit.Quotas;
import io.entrepot.gateway.limit.QuotasWithShare;
import io.entrepot.gateway.limit.TokenBuckets;
import io.entrepot.gateway.plan.Allowance;
import io.entrepot.gateway.redis.RealRedis;
import io.entrepot.gateway.redis.RedisLink;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many decisions on one consumer Redis bears, beside a proxy per call; and what callers feel when Redis goes. */
class HotConsumerMeasurement {

    private static final int CALLERS = Integer.getInteger("callers", 64);
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("seconds", 5));
    private static final Duration BUDGET = Duration.ofMillis(Integer.getInteger("budget", 5));
    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final long PLENTY = 1_000_000_000;
    private static final int RATE = 10_000;

    private RealRedis redis;

    @BeforeEach
    void start() {
        redis = new RealRedis();
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    @Test
    void measureAgainstAProxyForEachCall() throws Exception {
        try (var link = connected()) {
            var buckets = new RedisBuckets(link, PATIENT);
            var kept = new RedisQuotas(buckets);
            var hard = daily("v1:gold:all:hot", 1, PLENTY, PLENTY);
            var soft = burst("v1:webhooks:all:hot", PLENTY);
            var stock = burst("stock", PLENTY);
            rate(() -> kept.take(hard).join().admitted()); // warm-up
            rate(() -> decideAnew(buckets, stock));

            var anew = rate(() -> decideAnew(buckets, stock));
            var batched = rate(() -> kept.take(hard).join().admitted());
            var predicted = rate(() -> kept.take(soft).join().admitted());

            print("a proxy for each call, decisions per second", anew);
            print("kept proxy, hour and day (batched)", batched);
            print("  ratio (goal 100)", batched / anew);
            print("kept proxy, burst alone (predicted)", predicted);
            print("  ratio (goal 100)", predicted / anew);
            assertThat(batched).isGreaterThan(anew);
        }
    }

    @Test
    void measureAnOutageUnderTenThousandCallsASecond() throws Exception {
        try (var link = connected()) {
            var quotas = new QuotasWithShare(
                    new RedisQuotas(new RedisBuckets(link, BUDGET)),
                    ShareFixtures.shares(),
                    3,
                    BUDGET,
                    Clock.systemUTC());
            steady(quotas);
            print("before", steady(quotas));
            redis.pause();
            print("paused", steady(quotas));
            redis.resume();
            awaitRedis(quotas);
            print("resumed", steady(quotas));
            redis.kill();
            print("killed", steady(quotas));
            redis.startAgain();
            awaitRedis(quotas);
            print("started again", steady(quotas));
        }
    }

    /** As the filters of the gateway library do it. */
    private static boolean decideAnew(RedisBuckets buckets, Allowance allowance) {
        var configuration = TokenBuckets.configurationOf(allowance);
        return buckets.whenConnected()
                        .orElseThrow()
                        .builder()
                        .build(allowance.key(), () -> CompletableFuture.completedFuture(configuration))
                        .tryConsumeAndReturnRemaining(1)
                        .exceptionally(contended -> null)
                        .join()
                != null;
    }

    /** Decisions per second of callers who ask without a pause; one that was given up counts for nothing. */
    private static long rate(BooleanSupplier decision) throws Exception {
        var made = new LongAdder();
        var end = System.nanoTime() + LENGTH.toNanos();
        together(() -> {
            while (System.nanoTime() < end) {
                if (decision.getAsBoolean()) {
                    made.increment();
                }
            }
            return List.of();
        });
        return made.sum() / LENGTH.toSeconds();
    }

    /** What callers feel who together make so many calls a second. */
    private static String steady(Quotas quotas) throws Exception {
        var allowance = daily("v1:gold:all:steady", 1, PLENTY, PLENTY);
        var byShare = new LongAdder();
        var begin = System.nanoTime();
        var waits = together(() -> calls(quotas, allowance, byShare, begin));
        waits.sort(null);
        return "%d calls a second, %d %% by share; median %d µs, p99 %d µs, p99.9 %d µs, longest %d µs"
                .formatted(
                        waits.size() / LENGTH.toSeconds(),
                        byShare.sum() * 100 / waits.size(),
                        quantile(waits, 500),
                        quantile(waits, 990),
                        quantile(waits, 999),
                        quantile(waits, 1_000));
    }

    private static List<Long> calls(Quotas quotas, Allowance allowance, LongAdder byShare, long begin) {
        var gap = TimeUnit.SECONDS.toNanos(CALLERS) / RATE;
        var waits = new ArrayList<Long>();
        for (var at = begin; at < begin + LENGTH.toNanos(); at += gap) {
            LockSupport.parkNanos(at - System.nanoTime());
            var start = System.nanoTime();
            var verdict = quotas.take(allowance);
            waits.add(System.nanoTime() - start);
            if (verdict.byShare()) {
                byShare.increment();
            }
        }
        return waits;
    }

    private static List<Long> together(Callable<List<Long>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var callers = IntStream.range(0, CALLERS)
                    .<Future<List<Long>>>mapToObj(caller -> threads.submit(work))
                    .toList();
            var all = new ArrayList<Long>();
            for (var caller : callers) {
                all.addAll(caller.get());
            }
            return all;
        }
    }

    private static long quantile(List<Long> sorted, int perMille) {
        return TimeUnit.NANOSECONDS.toMicros(sorted.get((sorted.size() - 1) * perMille / 1_000));
    }

    private RedisLink connected() {
        var link = new RedisLink(redis.url());
        await().until(() -> link.connection().isPresent());
        return link;
    }

    private static void awaitRedis(Quotas quotas) {
        var allowance = daily("v1:gold:all:probe", 1, PLENTY, PLENTY);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !quotas.take(allowance).byShare());
    }

    private static void print(String what, Object figure) {
        System.out.printf("%-50s %s%n", what, figure);
    }
}
