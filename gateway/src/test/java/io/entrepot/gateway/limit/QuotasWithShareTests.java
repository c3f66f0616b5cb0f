package io.entrepot.gateway.limit;

import static io.entrepot.gateway.limit.AllowanceFixtures.burst;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.gateway.plan.Allowance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The shared count decides while it answers; then the share does, and nobody waits long for that. */
class QuotasWithShareTests {

    private static final Allowance ALLOWANCE = burst("a", 10);

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private CompletableFuture<Verdict> answer = CompletableFuture.completedFuture(verdict(true));
    private int asked;
    private final List<Allowance> takenFromShare = new ArrayList<>();
    private final QuotasWithShare quotas =
            new QuotasWithShare(this::shared, this::share, 3, Duration.ofMillis(1), clock);

    @Test
    void letsTheSharedCountDecide() {
        answer = CompletableFuture.completedFuture(verdict(false));

        assertThat(quotas.take(ALLOWANCE).admitted()).isFalse();
        assertThat(takenFromShare).isEmpty();
    }

    @Test
    void takesWhatPassedFromTheShareToo() {
        assertThat(quotas.take(ALLOWANCE).byShare()).isFalse();

        assertThat(takenFromShare)
                .extracting(taken -> taken.windows().getFirst().quota())
                .containsExactly(4L);
    }

    @Test
    void asksTheShareWhenTheSharedCountFails() {
        answer = CompletableFuture.failedFuture(new IllegalStateException("away"));

        assertThat(quotas.take(ALLOWANCE).byShare()).isTrue();
        assertThat(takenFromShare).hasSize(1);
    }

    @Test
    void asksTheShareWhenTheSharedCountIsLate() {
        answer = new CompletableFuture<>();

        assertThat(quotas.take(ALLOWANCE).byShare()).isTrue();
    }

    @Test
    void stopsAskingAndTriesAgainEverySecond() {
        answer = CompletableFuture.failedFuture(new IllegalStateException("away"));
        take(4);
        now = now.plusMillis(100);
        take(100);
        assertThat(asked).isEqualTo(5);
        assertThat(quotas.isSharedCountAway()).isTrue();

        now = now.plusSeconds(1);
        take(100);
        assertThat(asked).isEqualTo(6);

        answer = CompletableFuture.completedFuture(verdict(true));
        now = now.plusSeconds(1);
        assertThat(quotas.take(ALLOWANCE).byShare()).isFalse();
        assertThat(quotas.take(ALLOWANCE).byShare()).isFalse();
        assertThat(quotas.isSharedCountAway()).isFalse();
    }

    @Test
    void triesAgainAlsoWhenTheClockIsSetBack() {
        answer = CompletableFuture.failedFuture(new IllegalStateException("away"));
        take(4);
        now = now.plusMillis(100);
        take(1);
        assertThat(quotas.isSharedCountAway()).isTrue();

        answer = CompletableFuture.completedFuture(verdict(true));
        now = now.minusSeconds(3600);

        assertThat(quotas.take(ALLOWANCE).byShare()).isFalse();
    }

    @Test
    void doesNotTakeOneLateRoundTripForAnOutage() {
        answer = CompletableFuture.failedFuture(new IllegalStateException("late"));
        take(50);
        now = now.plusMillis(99);
        take(50);
        answer = CompletableFuture.completedFuture(verdict(true));

        assertThat(quotas.take(ALLOWANCE).byShare()).isFalse();
    }

    @Test
    void doesNotTakeRareFailuresForAnOutage() {
        for (var round = 0; round < 10; round++) {
            answer = CompletableFuture.failedFuture(new IllegalStateException("late"));
            take(4);
            now = now.plusSeconds(1);
            answer = CompletableFuture.completedFuture(verdict(true));
            take(1);
        }

        assertThat(asked).isEqualTo(50);
    }

    @Test
    void doesNotTakeContentionForAnOutage() {
        answer = CompletableFuture.failedFuture(new ContendedException(new IllegalStateException("lost")));
        for (var call = 0; call < 100; call++) {
            assertThat(quotas.take(ALLOWANCE).byShare()).isTrue();
            now = now.plusMillis(100);
        }

        assertThat(asked).isEqualTo(100);
    }

    private void take(int calls) {
        for (var call = 0; call < calls; call++) {
            quotas.take(ALLOWANCE);
        }
    }

    private CompletableFuture<Verdict> shared(Allowance allowance) {
        asked++;
        return answer;
    }

    private Verdict share(Allowance allowance) {
        takenFromShare.add(allowance);
        return verdict(true);
    }

    private static Verdict verdict(boolean admitted) {
        return new Verdict(admitted, List.of(new Standing(ALLOWANCE.windows().getFirst(), 5)), Duration.ZERO, false);
    }
}
