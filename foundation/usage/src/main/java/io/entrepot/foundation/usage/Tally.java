package io.entrepot.foundation.usage;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import org.HdrHistogram.WriterReaderPhaser;

/**
 * Counts per key, without locks and in bounded memory. Beyond the bound a count goes to the key's overflow mark, of which there are
 * few; whoever takes the counts sees each of them exactly once.
 */
public final class Tally<K> {

    private final int most;
    private final UnaryOperator<K> overflow;
    private final WriterReaderPhaser phaser = new WriterReaderPhaser();
    private final LongAdder overflowed = new LongAdder();
    private volatile Sheet<K> sheet = new Sheet<>();

    /**
     * A tally.
     *
     * @param most how many keys are counted apart until the counts are taken
     * @param overflow the mark under which a key is counted that does not fit; several keys share one
     */
    public Tally(int most, UnaryOperator<K> overflow) {
        this.most = most;
        this.overflow = overflow;
    }

    public void count(K key) {
        var entered = phaser.writerCriticalSectionEnter();
        try {
            counter(sheet, key).increment();
        } finally {
            phaser.writerCriticalSectionExit(entered);
        }
    }

    /** Takes all counts since the last time; those that are being made meanwhile are waited for or come the next time. */
    public Map<K, Long> take() {
        phaser.readerLock();
        try {
            var full = sheet;
            sheet = new Sheet<>();
            phaser.flipPhase();
            return full.sums();
        } finally {
            phaser.readerUnlock();
        }
    }

    /** How often a key did not fit, ever. */
    public long overflowed() {
        return overflowed.sum();
    }

    private LongAdder counter(Sheet<K> current, K key) {
        var known = current.counters.get(key);
        if (known != null) {
            return known;
        }
        if (current.keys.get() < most && current.keys.getAndIncrement() < most) {
            return current.counterOf(key);
        }
        overflowed.increment();
        return current.counterOf(overflow.apply(key));
    }

    /** The counts from one taking to the next. */
    private static final class Sheet<K> {
        private final Map<K, LongAdder> counters = new ConcurrentHashMap<>();
        private final AtomicInteger keys = new AtomicInteger();

        LongAdder counterOf(K key) {
            return counters.computeIfAbsent(key, unknown -> new LongAdder());
        }

        Map<K, Long> sums() {
            var sums = HashMap.<K, Long>newHashMap(counters.size());
            counters.forEach((key, counter) -> sums.put(key, counter.sum()));
            return sums;
        }
    }
}
