package io.entrepot.inventory.network;

import static io.entrepot.inventory.network.NodeFixtures.NEW_YORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day an order leaves a node. */
class WorkingTimeTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T20:59:59Z, 2026-11-24", // Tuesday, a second before four in New York
        "2026-11-24T21:00:00Z, 2026-11-25", // the cut-off itself is too late
        "2026-11-25T21:30:00Z, 2026-11-27", // over the holiday
        "2026-11-27T21:30:00Z, 2026-11-30", // over the weekend
        "2026-11-28T03:00:00Z, 2026-11-30", // still Friday there, but late
        "2026-07-24T19:59:59Z, 2026-07-24" // summer time
    })
    void anOrderLeavesOnTheDayWhoseCutOffItMakes(Instant taken, LocalDate leaves) {
        assertThat(NEW_YORK.dayFor(taken)).isEqualTo(leaves);
    }

    @Test
    void tellsTheCutOffThatCounts() {
        assertThat(NEW_YORK.cutOffFor(Instant.parse("2026-11-25T22:00:00Z"))).isEqualTo("2026-11-27T21:00:00Z");
    }

    @Test
    void aDayEndsAtMidnightByTheNodesClock() {
        assertThat(NEW_YORK.endOf(LocalDate.parse("2026-11-27"))).isEqualTo("2026-11-28T05:00:00Z");
    }

    @Test
    void worksOnSomeDay() {
        assertThatThrownBy(() -> new WorkingTime(NEW_YORK.cutOff(), NEW_YORK.zone(), Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
