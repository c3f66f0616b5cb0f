package io.entrepot.foundation.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Operations learn of every count that came under an overflow mark, whichever tally made it. */
class UsageMeterTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void tellsOfAllTallies() {
        var meter = new UsageMeter(meters);
        var served = new Tally<Integer>(1, key -> -1);
        var backend = new Tally<Integer>(1, key -> -1);
        meter.watch(served);
        meter.watch(backend);

        IntStream.range(0, 3).forEach(served::count);
        IntStream.range(0, 6).forEach(backend::count);

        assertThat(meters.get("entrepot.usage.overflowed").functionCounter().count())
                .isEqualTo(7);
    }
}
