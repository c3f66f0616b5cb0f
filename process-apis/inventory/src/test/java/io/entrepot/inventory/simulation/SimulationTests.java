package io.entrepot.inventory.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The claims of the promise in simulated time. {@code -Dsimulation.seed=N -Dsimulation.steps=N} plays any run again.
 *
 * @see SimulationOnPostgresTests
 */
class SimulationTests {

    /** What the buffer's 1.65 standard deviations leave. */
    private static final double RISK = 0.05;

    private static final int STEPS = Integer.getInteger("simulation.steps", 100_000);
    private static final long SEED = Long.getLong("simulation.seed", 1);
    private static final int NAIVE_STEPS = 30_000;
    private static final int NAIVE_SEEDS = 3;

    /** The outflow of every position is measured for its whole window first. */
    private static final Duration WARM_UP = Duration.ofDays(7);

    static Tally run(long seed, int steps, Naivety naivety) {
        var clock = new VirtualClock(Instant.parse("2026-03-02T06:00:00Z"));
        return new Simulation(seed, clock, new InventoryInMemory(clock, naivety), WARM_UP).run(steps);
    }

    @Test
    void neverPromisesWhatIsNotThereAndErrsOnStaleFiguresAsSeldomAsItSays() {
        var tally = replayable(SEED, STEPS);

        System.out.println("Simulated " + STEPS + " steps of seed " + SEED + ": " + tally);
        assertThat(tally.told()).as(tally.toString()).isPositive();
        assertThat(tally.staleSamples()).as(tally.toString()).isPositive();
        assertThat(tally.staleShare()).as(tally.toString()).isLessThanOrEqualTo(RISK);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void findsOutASimplerPlatform(Naivety naivety) {
        assertThat(isFoundOut(naivety)).isTrue();
    }

    private static Tally replayable(long seed, int steps) {
        try {
            return run(seed, steps, Naivety.NONE);
        } catch (Tally.Broken broken) {
            return fail("seed " + seed + ": " + broken.getMessage() + "; play it again with -Dsimulation.seed=" + seed
                    + " -Dsimulation.steps=" + steps);
        }
    }

    /** Either a claim breaks, or stale figures promise too much more often than they may. */
    private static boolean isFoundOut(Naivety naivety) {
        try {
            var shares = LongStream.rangeClosed(1, NAIVE_SEEDS)
                    .mapToDouble(seed -> run(seed, NAIVE_STEPS, naivety).staleShare());
            return shares.average().orElseThrow() > RISK;
        } catch (Tally.Broken broken) {
            return true;
        }
    }
}
