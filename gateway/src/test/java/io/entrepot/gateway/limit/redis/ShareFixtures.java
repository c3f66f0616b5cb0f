package io.entrepot.gateway.limit.redis;

import io.entrepot.gateway.limit.Quotas;
import io.entrepot.gateway.limit.TokenBuckets;
import io.entrepot.gateway.plan.Allowance;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.concurrent.ConcurrentHashMap;

/** Shares for tests: one bucket in memory for each allowance, without an end. */
final class ShareFixtures {

    private ShareFixtures() {}

    static Quotas shares() {
        var buckets = new ConcurrentHashMap<String, Bucket>();
        return allowance -> {
            var bucket = buckets.computeIfAbsent(allowance.key(), key -> open(allowance));
            return TokenBuckets.verdictOf(allowance, bucket.asVerbose().tryConsumeAndReturnRemaining(1));
        };
    }

    private static Bucket open(Allowance allowance) {
        var bucket = Bucket.builder().withCustomTimePrecision(TimeMeter.SYSTEM_MILLISECONDS);
        for (var bandwidth : TokenBuckets.configurationOf(allowance).getBandwidths()) {
            bucket.addLimit(bandwidth);
        }
        return bucket.build();
    }
}
