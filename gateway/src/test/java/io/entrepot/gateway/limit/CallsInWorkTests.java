package io.entrepot.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Only so many calls of a consumer are in work, and a place is given back. */
class CallsInWorkTests {

    private final CallsInWork calls = new CallsInWork(1);

    @Test
    void admitsNoMoreThanThePlanSays() {
        assertThat(calls.enter("a", 2)).isTrue();
        assertThat(calls.enter("a", 2)).isTrue();
        assertThat(calls.enter("a", 2)).isFalse();
        assertThat(calls.enter("b", 2)).isTrue();

        calls.leave("a");

        assertThat(calls.enter("a", 2)).isTrue();
    }

    @Test
    void hasItsPartOfThePlanAtEachReplica() {
        var third = new CallsInWork(3);

        assertThat(third.enter("a", 4)).isTrue();
        assertThat(third.enter("a", 4)).isTrue();
        assertThat(third.enter("a", 4)).isFalse();
    }

    @Test
    void holdsNothingForARefusedCall() {
        calls.enter("a", 1);
        calls.enter("a", 1);
        calls.leave("a");

        assertThat(calls.of("a")).isZero();
    }

    @Test
    void losesNoPlaceUnderLoad() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var callers = IntStream.range(0, 200)
                    .<Future<?>>mapToObj(caller -> threads.submit(this::enterAndLeave))
                    .toList();
            for (var caller : callers) {
                caller.get();
            }
        }

        assertThat(calls.of("a")).isZero();
    }

    private void enterAndLeave() {
        for (var call = 0; call < 100; call++) {
            if (calls.enter("a", 8)) {
                calls.leave("a");
            }
        }
    }
}
