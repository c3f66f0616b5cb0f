package io.entrepot.visibility.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Attempts come ever later, never before they are due, and end after a day. */
class RetryScheduleTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofHours(10));

    @Test
    void waitsAsTheScheduleSays() {
        var schedule = new RetrySchedule(WAITS, () -> 0);

        assertThat(schedule.next(1, null, NOON)).contains(NOON.plusSeconds(5));
        assertThat(schedule.next(2, null, NOON)).contains(NOON.plus(Duration.ofHours(10)));
        assertThat(schedule.next(3, null, NOON)).isEmpty();
    }

    @Test
    void addsAFifthAtMost() {
        var schedule = new RetrySchedule(WAITS, () -> 1);

        assertThat(schedule.next(1, null, NOON)).contains(NOON.plusSeconds(6));
        assertThat(schedule.next(2, null, NOON)).contains(NOON.plus(Duration.ofHours(12)));
    }

    @Test
    void leavesAReceiverAloneForAsLongAsItAsks() {
        var schedule = new RetrySchedule(WAITS, () -> 0);

        assertThat(schedule.next(1, Duration.ofMinutes(2), NOON)).contains(NOON.plusSeconds(120));
        assertThat(schedule.next(1, Duration.ofSeconds(1), NOON)).contains(NOON.plusSeconds(5));
        assertThat(schedule.next(1, Duration.ofSeconds(-9), NOON)).contains(NOON.plusSeconds(5));
    }

    @Test
    void waitsNoLongerThanADay() {
        var schedule = new RetrySchedule(WAITS, () -> 0);

        assertThat(schedule.next(1, Duration.ofDays(365), NOON)).contains(NOON.plus(Duration.ofDays(1)));
    }
}
