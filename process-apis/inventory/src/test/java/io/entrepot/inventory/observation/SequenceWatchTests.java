package io.entrepot.inventory.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.inventory.observation.SequenceWatch.Gap;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which numbers are missing. */
class SequenceWatchTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void missesNothingInARow() {
        assertThat(SequenceWatch.beginningWith(7).seeing(8, NOW).seeing(9, NOW).gaps())
                .isEmpty();
    }

    @Test
    void asksForNothingBeforeTheFirst() {
        assertThat(SequenceWatch.beginningWith(7).seeing(3, NOW)).isEqualTo(SequenceWatch.beginningWith(7));
    }

    @Test
    void namesWhatWasLeftOut() {
        assertThat(SequenceWatch.beginningWith(1).seeing(5, NOW).gaps()).containsExactly(new Gap(2, 4, NOW));
    }

    @Test
    void closesAGapFromWithin() {
        var watch = SequenceWatch.beginningWith(1).seeing(5, NOW).seeing(3, NOW);
        assertThat(watch.gaps()).containsExactly(new Gap(2, 2, NOW), new Gap(4, 4, NOW));

        assertThat(watch.seeing(4, NOW).seeing(2, NOW).gaps()).isEmpty();
    }

    @Test
    void changesNothingWhenANumberComesAgain() {
        var watch = SequenceWatch.beginningWith(1).seeing(5, NOW);

        assertThat(watch.seeing(5, NOW)).isEqualTo(watch);
    }
}
