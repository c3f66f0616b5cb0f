package io.entrepot.inventory.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.inventory.drift.Accuracy;
import io.entrepot.inventory.drift.Counterpart;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a node can be taken into use. */
class ReadinessPolicyTests {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final ReadinessPolicy POLICY = new ReadinessPolicy(
            new BigDecimal("0.98"), new BigDecimal("0.99"), new BigDecimal("0.99"), Duration.ofDays(3));

    @Test
    void isReadyWhereEverythingIsUnderstoodOnTimeAndAgrees() {
        assertThat(POLICY.judge(new Observed(220, 0, WEEK, Duration.ofHours(1), agreeing(220), 0))
                        .isReady())
                .isTrue();
    }

    @Test
    void saysWhatIsNotUnderstood() {
        assertThat(failed(new Observed(95, 5, WEEK, Duration.ZERO, agreeing(220), 0)))
                .containsExactly("coverage", "open-cases");
    }

    @Test
    void saysThatTheFeedWasLate() {
        assertThat(failed(new Observed(220, 0, WEEK, Duration.ofHours(2), agreeing(220), 0)))
                .containsExactly("freshness");
    }

    @Test
    void saysThatFiguresDiffer() {
        assertThat(failed(new Observed(220, 0, WEEK, Duration.ZERO, agreeing(200), 3)))
                .containsExactly("drift", "variances");
    }

    @Test
    void saysThatItWasNotSeenLongEnough() {
        assertThat(failed(new Observed(220, 0, Duration.ofHours(71), Duration.ZERO, agreeing(220), 0)))
                .containsExactly("watched");
    }

    @Test
    void whoToldNothingIsNotReady() {
        assertThat(failed(new Observed(0, 0, WEEK, WEEK, null, 0))).containsExactly("coverage", "drift", "freshness");
    }

    private static List<String> failed(Observed seen) {
        return POLICY.judge(seen).criteria().stream()
                .filter(criterion -> !criterion.passed())
                .map(Readiness.Criterion::name)
                .toList();
    }

    private static Accuracy agreeing(int explained) {
        return new Accuracy(Counterpart.WAREHOUSE, "SUP1", Instant.EPOCH, 220, explained, explained, explained);
    }
}
