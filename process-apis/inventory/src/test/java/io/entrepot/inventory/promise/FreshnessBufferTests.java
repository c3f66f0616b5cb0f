package io.entrepot.inventory.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How much is held back for what probably left since a node reported. */
class FreshnessBufferTests {

    private static final Duration DAY = Duration.ofDays(1);
    private static final FreshnessBuffer BUFFER = new FreshnessBuffer(new BigDecimal("1.65"), new BigDecimal("50"));

    @Test
    void holdsNothingBackWhereNothingLeaves() {
        assertThat(BUFFER.of(BigDecimal.ZERO, DAY, Duration.ofHours(5))).isZero();
    }

    @Test
    void holdsNothingBackWhereTheFiguresAreOfThisMoment() {
        assertThat(BUFFER.of(new BigDecimal("1000"), DAY, Duration.ZERO)).isZero();
    }

    @Test
    void coversTheExpectedOutflowAndItsSpread() {
        // 96 a day are 4 an hour; ceil(4 + 1.65 * 2) = 8
        assertThat(BUFFER.of(new BigDecimal("96"), DAY, Duration.ofHours(1))).isEqualByComparingTo("8");
    }

    @Test
    void losesNothingToRounding() {
        // seven in three days, three days old: a rate of 7/259200 per second, rounded, would come to more than seven
        var withoutRisk = new FreshnessBuffer(BigDecimal.ZERO, new BigDecimal("50"));

        assertThat(withoutRisk.of(new BigDecimal("7"), Duration.ofDays(3), Duration.ofDays(3)))
                .isEqualByComparingTo("7");
    }

    @Test
    void growsWithAge() {
        var outflow = new BigDecimal("96");

        assertThat(BUFFER.of(outflow, DAY, Duration.ofHours(2)))
                .isGreaterThan(BUFFER.of(outflow, DAY, Duration.ofHours(1)));
    }

    @Test
    void isNeverMoreThanTheCap() {
        assertThat(BUFFER.of(new BigDecimal("1000000"), DAY, Duration.ofHours(20)))
                .isEqualByComparingTo("50");
    }
}
