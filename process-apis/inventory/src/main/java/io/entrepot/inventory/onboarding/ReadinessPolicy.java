package io.entrepot.inventory.onboarding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/**
 * What a node must fulfil before orders are promised from it.
 *
 * @param coverage the share of what it tells that we understand, at least
 * @param explained the share of its figures that agree or heal by themselves, at least
 * @param freshness the share of the time in which its feed was on time, at least
 * @param watched how long it was seen, at least
 */
public record ReadinessPolicy(BigDecimal coverage, BigDecimal explained, BigDecimal freshness, Duration watched) {

    private static final int DECIMALS = 4;

    public Readiness judge(Observed seen) {
        var told = seen.items() + seen.notUnderstood();
        var accuracy = seen.accuracy();
        return new Readiness(List.of(
                atLeast("coverage", "what it tells is understood", coverage, share(seen.items(), told)),
                atLeast(
                        "drift",
                        "its figures agree with ours, or differ for a reason that heals by itself",
                        explained,
                        accuracy == null ? BigDecimal.ZERO : accuracy.explainedShare()),
                atLeast(
                        "freshness",
                        "its feed is on time",
                        freshness,
                        share(
                                seen.watched().minus(seen.late()).toSeconds(),
                                seen.watched().toSeconds())),
                atLeast(
                        "watched",
                        "it was seen long enough, in hours",
                        BigDecimal.valueOf(watched.toHours()),
                        BigDecimal.valueOf(seen.watched().toHours())),
                atMost("open-cases", "nothing it told waits for a person", seen.notUnderstood()),
                atMost("variances", "no difference is unexplained", seen.openVariances())));
    }

    private static Readiness.Criterion atLeast(String name, String sentence, BigDecimal required, BigDecimal actual) {
        return new Readiness.Criterion(name, sentence, required, actual, actual.compareTo(required) >= 0);
    }

    private static Readiness.Criterion atMost(String name, String sentence, int actual) {
        return new Readiness.Criterion(name, sentence, BigDecimal.ZERO, BigDecimal.valueOf(actual), actual == 0);
    }

    /** Who told nothing was not understood in anything. */
    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_DOWN);
    }
}
