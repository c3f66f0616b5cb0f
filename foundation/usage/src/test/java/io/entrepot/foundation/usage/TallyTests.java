package io.entrepot.foundation.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A tally loses nothing, whoever counts, and stays within its bound. */
class TallyTests {

    private static final int THREADS = 64;
    private static final int COUNTS = 20_000;

    @Test
    void losesNothingWhile64ThreadsCountAndOneTakes() throws Exception {
        var tally = new Tally<Integer>(100, key -> -1);
        var sums = new HashMap<Integer, Long>();
        var isOver = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var platform = Executors.newFixedThreadPool(THREADS)) {
            var taker = threads.submit(() -> {
                while (!isOver.get()) {
                    add(tally.take(), sums);
                }
            });

            countAtOnce(platform, tally);
            isOver.set(true);
            taker.get();
        }
        add(tally.take(), sums);

        assertThat(sums).hasSize(10).allSatisfy((key, sum) -> assertThat(sum).isEqualTo(THREADS * COUNTS / 10L));
        assertThat(tally.overflowed()).isZero();
    }

    @Test
    void countsUnderTheMarkWhatDoesNotFit() {
        var tally = new Tally<Integer>(3, key -> -1);

        IntStream.rangeClosed(1, 10).forEach(tally::count);
        tally.count(2);

        assertThat(tally.take()).isEqualTo(Map.of(1, 1L, 2, 2L, 3, 1L, -1, 7L));
        assertThat(tally.overflowed()).isEqualTo(7);
    }

    @Test
    void staysBoundedUnder64Threads() throws Exception {
        var tally = new Tally<Integer>(50, key -> -1);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            all(IntStream.range(0, THREADS)
                    .<Future<?>>mapToObj(thread -> threads.submit(
                            () -> IntStream.range(0, 1_000).forEach(key -> tally.count(thread * 1_000 + key))))
                    .toList());
        }

        var taken = tally.take();

        assertThat(taken).hasSizeLessThanOrEqualTo(51).containsKey(-1);
        assertThat(taken.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(THREADS * 1_000L);
    }

    @Test
    void beginsAnewWhenTaken() {
        var tally = new Tally<Integer>(1, key -> -1);
        tally.count(1);
        tally.count(2);
        tally.take();

        tally.count(2);

        assertThat(tally.take()).isEqualTo(Map.of(2, 1L));
        assertThat(tally.take()).isEmpty();
    }

    private static void countAtOnce(java.util.concurrent.ExecutorService threads, Tally<Integer> tally)
            throws Exception {
        var start = new CountDownLatch(1);
        var counting = IntStream.range(0, THREADS)
                .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                    start.await();
                    for (int count = 0; count < COUNTS; count++) {
                        tally.count(count % 10);
                    }
                    return null;
                }))
                .toList();
        start.countDown();
        all(counting);
    }

    private static void all(Iterable<Future<?>> futures) throws Exception {
        for (var future : futures) {
            future.get();
        }
    }

    private static void add(Map<Integer, Long> taken, Map<Integer, Long> sums) {
        taken.forEach((key, count) -> sums.merge(key, count, Long::sum));
    }
}
