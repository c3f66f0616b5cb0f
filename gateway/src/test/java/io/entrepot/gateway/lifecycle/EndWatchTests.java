package io.entrepot.gateway.lifecycle;

import static io.entrepot.gateway.lifecycle.LifecycleFixtures.aLifecycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.lifecycle.PublishedVersion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is found out about the use of a version is judged, said and measured; an outage ends nothing. */
@ExtendWith(OutputCaptureExtension.class)
class EndWatchTests {

    private static final Instant AFTER_ITS_SUNSET = Instant.parse("2027-07-02T00:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EndGuard guard = new EndGuard();
    private final PlayedUses uses = new PlayedUses();
    private final EndWatch watch = watchAt(AFTER_ITS_SUNSET);

    @Test
    void asksOnlyForVersionsThatEnd() {
        watch.look();

        assertThat(uses.asked).containsExactly("partner v1, 30 days");
    }

    @Test
    void saysLoudlyForWhomAVersionStaysButOnce(CapturedOutput output) {
        uses.callers = List.of("slow-payer");

        watch.look();
        watch.look();

        assertThat(output).containsOnlyOnce("partner v1 is over, but stays for [slow-payer]");
        assertThat(gauge("held")).isEqualTo(1);
        assertThat(gauge("callers")).isEqualTo(1);

        uses.callers = List.of();
        watch.look();

        assertThat(output).contains("partner v1 is over, and nobody holds it open");
        assertThat(gauge("held")).isZero();
    }

    @Test
    void holdsNothingBeforeTheEnd(CapturedOutput output) {
        meters.clear();
        uses.callers = List.of("slow-payer");

        watchAt(AFTER_ITS_SUNSET.minus(Duration.ofDays(2))).look();

        assertThat(gauge("callers")).isEqualTo(1);
        assertThat(gauge("held")).isZero();
        assertThat(output).doesNotContain("is over");
    }

    @Test
    void endsNothingWhileItIsNotKnownWhoCalls(CapturedOutput output) {
        uses.isAway = true;

        watch.look();
        watch.look();

        assertThat(guard.hasEnded(version(), "partner-x", AFTER_ITS_SUNSET)).isFalse();
        assertThat(output).containsOnlyOnce("partner v1 does not end while it is not known who calls it");
        assertThat(gauge("unknown")).isEqualTo(1);

        uses.isAway = false;
        watch.look();

        assertThat(guard.hasEnded(version(), "partner-x", AFTER_ITS_SUNSET)).isTrue();
        assertThat(gauge("unknown")).isZero();
    }

    @Test
    void judgesNothingUntilSoManyDaysWereCounted() {
        uses.countedSince = LocalDate.parse("2027-06-30");

        watch.look();

        assertThat(guard.heldBy(version())).isEmpty();
        assertThat(gauge("unknown")).isEqualTo(1);
    }

    private EndWatch watchAt(Instant now) {
        return new EndWatch(aLifecycle(), uses, guard, Clock.fixed(now, ZoneOffset.UTC), meters);
    }

    private double gauge(String name) {
        return meters.get("entrepot.lifecycle." + name)
                .tags("api", "partner", "major", "1")
                .gauge()
                .value();
    }

    private static PublishedVersion version() {
        return aLifecycle().at("/partner/v1").orElseThrow();
    }

    /** The developer API as a test plays it. */
    private static final class PlayedUses implements VersionUses {
        private final List<String> asked = new ArrayList<>();
        private List<String> callers = List.of();
        private LocalDate countedSince = LocalDate.parse("2026-01-01");
        private boolean isAway;

        @Override
        public VersionUse of(PublishedVersion version, int days) {
            asked.add(version + ", " + days + " days");
            if (isAway) {
                throw new IllegalStateException("nobody answers");
            }
            var since = LocalDate.ofInstant(AFTER_ITS_SUNSET, ZoneOffset.UTC).minusDays(days);
            return new VersionUse(since, countedSince, callers(callers));
        }

        private static List<VersionUse.Caller> callers(List<String> names) {
            return names.stream().map(name -> new VersionUse.Caller(name, null)).toList();
        }
    }
}
