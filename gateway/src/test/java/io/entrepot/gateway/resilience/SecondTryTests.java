package io.entrepot.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Only what may be repeated is, once, and never so often that it becomes a load of its own. */
class SecondTryTests {

    private final RuntimeException away = TransientBackendException.unreachable("partner", new IOException());
    private static final int SAVED = 10;

    private int asked;

    @ParameterizedTest
    @CsvSource({"GET,,2", "HEAD,,2", "POST,,1", "PUT,,1", "DELETE,,1", "PATCH,,1", "POST,key-1,2"})
    void repeatsReadsAndWritesWithAKey(String method, @Nullable String key, int times) {
        var request = new MockHttpServletRequest(method, "/");
        if (key != null) {
            request.addHeader("Idempotency-Key", key);
        }

        failAlways(secondTry(10, Duration.ofSeconds(2)), ServerRequest.create(request, List.of()), away);

        assertThat(asked).isEqualTo(times);
    }

    static Stream<RuntimeException> notToBeRepeated() {
        return Stream.of(
                TransientBackendException.timedOut("partner", new IOException()),
                TransientBackendException.busy("partner", "HTTP 503", Duration.ofSeconds(30)),
                new PermanentBackendException("partner", 500, "gave HTTP 500", null),
                new IllegalStateException("a bug of ours"));
    }

    @ParameterizedTest
    @MethodSource("notToBeRepeated")
    void leavesAloneWhatMayStillBeInWorkOrWouldFailAgain(RuntimeException fault) {
        failAlways(secondTry(10, Duration.ofSeconds(2)), aRead(), fault);

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void repeatsNothingThatFailedLate() {
        failAlways(secondTry(10, Duration.ZERO), aRead(), away);

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void givesTheAnswerOfTheSecondTry() throws Exception {
        var answer = secondTry(10, Duration.ofSeconds(2)).filter(aRead(), request -> {
            if (asked++ == 0) {
                throw away;
            }
            return ServerResponse.ok().build();
        });

        assertThat(answer.statusCode().value()).isEqualTo(200);
    }

    @Test
    void keepsToAShareOfTheCalls() {
        var step = secondTry(10, Duration.ofSeconds(2));
        var calls = 200;

        for (var n = 0; n < calls; n++) {
            failAlways(step, aRead(), away);
        }

        assertThat(asked - calls).isBetween(SAVED + calls / 10 - 1, SAVED + calls / 10 + 5); // one a second on top
    }

    @Test
    void repeatsNothingWhereThatIsSwitchedOff() {
        failAlways(secondTry(0, Duration.ofSeconds(2)), aRead(), away);

        assertThat(asked).isEqualTo(1);
    }

    private static SecondTry secondTry(int percent, Duration within) {
        var rules = new ResilienceProperties.Retry(percent, within, Duration.ZERO);
        return new SecondTry(rules, new RetryBudget(percent), new SimpleMeterRegistry().counter("tries"));
    }

    private static ServerRequest aRead() {
        return ServerRequest.create(new MockHttpServletRequest("GET", "/"), List.of());
    }

    private void failAlways(SecondTry step, ServerRequest request, RuntimeException fault) {
        assertThatThrownBy(() -> step.filter(request, ignored -> {
                    asked++;
                    throw fault;
                }))
                .isSameAs(fault);
    }
}
