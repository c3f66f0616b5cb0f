package io.entrepot.gateway.limit;

import io.entrepot.gateway.plan.Allowance;
import io.entrepot.gateway.plan.Window;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderBuildStage;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderCapacityStage;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.VerboseResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says an allowance in terms of Bucket4j: all windows are bandwidths of one bucket, so that one step decides on all. */
public final class TokenBuckets {

    private TokenBuckets() {}

    public static BucketConfiguration configurationOf(Allowance allowance) {
        var configuration = BucketConfiguration.builder();
        allowance.windows().forEach(window -> configuration.addLimit(limit -> bandwidth(limit, window)));
        return configuration.build();
    }

    public static Verdict verdictOf(Allowance allowance, VerboseResult<ConsumptionProbe> result) {
        var probe = result.getValue();
        var delay = Duration.ofNanos(probe.getNanosToWaitForRefill());
        return new Verdict(probe.isConsumed(), standings(allowance, result), delay, false);
    }

    /** Identifiers let a changed plan find the windows that it still has. */
    private static BandwidthBuilderBuildStage bandwidth(BandwidthBuilderCapacityStage limit, Window window) {
        var length = window.span().length();
        var capacity = limit.capacity(window.quota());
        return (window.span().isHard()
                        ? capacity.refillIntervallyAligned(window.quota(), length, Instant.EPOCH.plus(length))
                        : capacity.refillGreedy(window.quota(), length))
                .id(window.name());
    }

    /** While a new plan is rolled out, a bucket may have other windows than this replica knows. */
    private static List<Standing> standings(Allowance allowance, VerboseResult<ConsumptionProbe> result) {
        var remaining = result.getDiagnostics().getAvailableTokensPerEachBandwidth();
        var bandwidths = result.getConfiguration().getBandwidths();
        var standings = new ArrayList<Standing>(bandwidths.length);
        for (var index = 0; index < bandwidths.length; index++) {
            var left = remaining[index];
            window(allowance, bandwidths[index]).ifPresent(window -> standings.add(new Standing(window, left)));
        }
        return standings;
    }

    private static Optional<Window> window(Allowance allowance, Bandwidth bandwidth) {
        return allowance.windows().stream()
                .filter(window -> window.name().equals(bandwidth.getId()))
                .findFirst();
    }
}
