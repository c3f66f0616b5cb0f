package io.entrepot.gateway.limit.local;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entrepot.gateway.limit.Quotas;
import io.entrepot.gateway.limit.TokenBuckets;
import io.entrepot.gateway.limit.Verdict;
import io.entrepot.gateway.plan.Allowance;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps one bucket for each allowance, as long as its longest window may need it. */
class LocalQuotas implements Quotas {

    private static final int MOST = 100_000;
    private static final Duration KEPT = Duration.ofDays(1);

    private final TimeMeter time;
    private final Cache<String, VersionedBucket> buckets;

    LocalQuotas(Clock clock) {
        this.time = new ClockTime(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(KEPT)
                .ticker(time::currentTimeNanos)
                .build();
    }

    private record VersionedBucket(Bucket bucket, long version) {}

    /** Hours and days begin by the wall clock. */
    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    @Override
    public Verdict take(Allowance allowance) {
        return TokenBuckets.verdictOf(allowance, bucketOf(allowance).asVerbose().tryConsumeAndReturnRemaining(1));
    }

    private Bucket bucketOf(Allowance allowance) {
        var known = buckets.get(allowance.key(), key -> open(allowance));
        return known.version() >= allowance.version() ? known.bucket() : changed(allowance);
    }

    private Bucket changed(Allowance allowance) {
        return buckets.asMap()
                .compute(allowance.key(), (key, known) -> known == null ? open(allowance) : change(known, allowance))
                .bucket();
    }

    private VersionedBucket open(Allowance allowance) {
        var configuration = TokenBuckets.configurationOf(allowance);
        var bucket = Bucket.builder().withCustomTimePrecision(time);
        for (var bandwidth : configuration.getBandwidths()) {
            bucket.addLimit(bandwidth);
        }
        return new VersionedBucket(bucket.build(), allowance.version());
    }

    private static VersionedBucket change(VersionedBucket known, Allowance allowance) {
        if (known.version() >= allowance.version()) {
            return known;
        }
        known.bucket()
                .replaceConfiguration(
                        TokenBuckets.configurationOf(allowance), TokensInheritanceStrategy.PROPORTIONALLY);
        return new VersionedBucket(known.bucket(), allowance.version());
    }
}
