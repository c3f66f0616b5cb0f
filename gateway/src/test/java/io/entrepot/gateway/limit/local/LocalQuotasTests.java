package io.entrepot.gateway.limit.local;

import static io.entrepot.gateway.limit.AllowanceFixtures.burst;
import static io.entrepot.gateway.limit.AllowanceFixtures.hourly;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.gateway.limit.Standing;
import io.entrepot.gateway.plan.Allowance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A bucket in memory: bursts refill steadily, hours at the full hour, and a changed plan reaches it. */
class LocalQuotasTests {

    private static final Instant START = Instant.parse("2026-11-23T10:40:00Z");

    private Instant now = START;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final LocalQuotas quotas = new LocalQuotas(clock);

    @Test
    void admitsTheBurstAndRefillsItSteadily() {
        assertThat(admitted(burst("a", 10), 15)).isEqualTo(10);

        now = now.plusMillis(500);

        assertThat(admitted(burst("a", 10), 15)).isEqualTo(5);
    }

    @Test
    void tellsWhenTheNextCallFits() {
        admitted(burst("a", 10), 10);

        assertThat(quotas.take(burst("a", 10)).delay()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void beginsTheHourAnewAtTheFullHour() {
        var allowance = hourly("a", 5, 5);
        admitted(allowance, 5);
        now = now.plusSeconds(10);

        assertThat(quotas.take(allowance).delay())
                .isEqualTo(Duration.ofMinutes(20).minusSeconds(10));
        now = START.plus(Duration.ofMinutes(20));
        assertThat(admitted(allowance, 10)).isEqualTo(5);
    }

    @Test
    void tellsWhatIsLeftInEachWindow() {
        var verdict = quotas.take(hourly("a", 5, 100));

        assertThat(verdict.standings()).extracting(Standing::remaining).containsExactly(4L, 99L);
    }

    @Test
    void takesNothingFromAnyWindowWhenOneIsSpent() {
        admitted(hourly("a", 5, 100), 50);

        assertThat(quotas.take(hourly("a", 5, 100)).standings())
                .extracting(Standing::remaining)
                .containsExactly(0L, 95L);
    }

    @Test
    void keepsConsumersApart() {
        admitted(burst("a", 3), 3);

        assertThat(quotas.take(burst("b", 3)).admitted()).isTrue();
    }

    @Test
    void givesALiveBucketTheChangedPlanInProportion() {
        admitted(hourly("a", 1, 100, 100), 60);

        var verdict = quotas.take(hourly("a", 2, 100, 200));

        assertThat(verdict.standings().getLast().remaining()).isEqualTo(79);
    }

    @Test
    void ignoresAnOlderPlan() {
        quotas.take(hourly("a", 2, 100, 200));

        assertThat(quotas.take(hourly("a", 1, 100, 100)).standings().getLast().remaining())
                .isEqualTo(198);
    }

    @Test
    void remembersADayOfSilence() {
        admitted(burst("a", 3), 3);
        now = now.plus(Duration.ofDays(2));

        assertThat(admitted(burst("a", 3), 9)).isEqualTo(3);
    }

    private long admitted(Allowance allowance, int calls) {
        return IntStream.range(0, calls)
                .filter(call -> quotas.take(allowance).admitted())
                .count();
    }
}
