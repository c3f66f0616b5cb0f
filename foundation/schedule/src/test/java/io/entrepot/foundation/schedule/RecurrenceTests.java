package io.entrepot.foundation.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Work is done once per interval, and tried again at once while it fails or another one is at it. */
class RecurrenceTests {

    private Instant now = Instant.parse("2026-11-29T10:00:00Z");
    private int done;

    private final Recurrence recurrence = new Recurrence(Duration.ofMinutes(5), new Moved());

    @Test
    void doesTheWorkOncePerInterval() {
        recurrence.runIfDue(this::work);
        recurrence.runIfDue(this::work);
        now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
        recurrence.runIfDue(this::work);
        assertThat(done).isEqualTo(1);

        now = now.plusMillis(1);
        recurrence.runIfDue(this::work);
        assertThat(done).isEqualTo(2);
    }

    @Test
    void triesAgainWhatWasNotDone() {
        recurrence.runIfDue(() -> false);
        assertThatIllegalStateException()
                .isThrownBy(() -> recurrence.runIfDue(() -> {
                    throw new IllegalStateException("the ERP is away");
                }));

        recurrence.runIfDue(this::work);

        assertThat(done).isEqualTo(1);
    }

    private boolean work() {
        done++;
        return true;
    }

    private final class Moved extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
