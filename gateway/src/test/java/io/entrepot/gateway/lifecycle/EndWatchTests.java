package io.entrepot.gateway.lifecycle;

import static io.entrepot.gateway.lifecycle.LifecycleFixtures.aLifecycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.lifecycle.PublishedVersion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is found out about the use of a version is judged, said and measured; an outage ends nothing. */
@ExtendWith(OutputCaptureExtension.class)
class EndWatchTests {

    private static final Instant ITS_SUNSET = Instant.parse("2027-07-01T00:00:00Z");
    private static final Instant AFTER_ITS_SUNSET = ITS_SUNSET.plus(Duration.ofDays(1));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EndGuard guard = new EndGuard();
    private final PlayedUses uses = new PlayedUses();
    private Instant now = AFTER_ITS_SUNSET;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final EndWatch watch = new EndWatch(aLifecycle(), uses, guard, clock, meters);

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
        uses.callers = List.of("slow-payer");
        now = AFTER_ITS_SUNSET.minus(Duration.ofDays(2));

        watch.look();

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

    /** Whoever called before is known by then, so that nothing new is found at the end itself. */
    @Test
    void saysForWhomAVersionStaysAlsoWhenItEndsWhileTheGatewayRuns(CapturedOutput output) {
        uses.callers = List.of("slow-payer");
        now = ITS_SUNSET.minusSeconds(30);
        watch.look();

        now = ITS_SUNSET.plusSeconds(30);
        watch.look();
        watch.look();

        assertThat(output).containsOnlyOnce("partner v1 is over, but stays for [slow-payer]");
    }

    @Test
    void warnsOfAnOutageThatBeganBeforeTheEndOnceItIsOver(CapturedOutput output) {
        uses.isAway = true;
        now = ITS_SUNSET.minusSeconds(30);
        watch.look();
        assertThat(output).doesNotContainPattern("WARN.*partner v1 does not end");

        now = ITS_SUNSET.plusSeconds(30);
        watch.look();
        watch.look();

        assertThat(output.toString().lines())
                .filteredOn(line -> line.contains("partner v1 does not end"))
                .last()
                .asString()
                .contains("WARN");
        assertThat(output.toString().split("partner v1 does not end", -1)).hasSize(3);
    }

    /** What was asked before the end knows nothing of the calls until it. */
    @Test
    void endsNothingByAnAnswerToAnEarlierQuestion() {
        now = ITS_SUNSET.minusSeconds(1);
        uses.answersAt = ITS_SUNSET.plusSeconds(1);

        watch.look();

        assertThat(guard.hasEnded(version(), "partner-x", now)).isFalse();

        watch.look();

        assertThat(guard.hasEnded(version(), "partner-x", now)).isTrue();
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
    private final class PlayedUses implements VersionUses {
        private final List<String> asked = new ArrayList<>();
        private List<String> callers = List.of();
        private LocalDate countedSince = LocalDate.parse("2026-01-01");
        private boolean isAway;
        private @Nullable Instant answersAt;

        @Override
        public VersionUse of(PublishedVersion version, int days) {
            asked.add(version + ", " + days + " days");
            if (isAway) {
                throw new IllegalStateException("nobody answers");
            }
            if (answersAt != null) {
                now = answersAt;
            }
            var since = LocalDate.ofInstant(AFTER_ITS_SUNSET, ZoneOffset.UTC).minusDays(days);
            return new VersionUse(since, countedSince, callers(callers));
        }

        private List<VersionUse.Caller> callers(List<String> names) {
            return names.stream().map(name -> new VersionUse.Caller(name, null)).toList();
        }
    }
}
