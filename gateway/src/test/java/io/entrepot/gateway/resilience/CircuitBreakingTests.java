package io.entrepot.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A service that fails is left alone, asked a few times after a pause, and called again when it answers. */
class CircuitBreakingTests {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final ServerRequest REQUEST =
            ServerRequest.create(new MockHttpServletRequest("GET", "/"), List.of());

    private Instant now = Instant.parse("2026-11-29T10:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "partner",
            ResilienceConfiguration.rules(
                    new ResilienceProperties.Breaker(Duration.ofSeconds(10), 4, 50, PAUSE, 2), clock));
    private final CircuitBreaking step = new CircuitBreaking(breaker, PAUSE);
    private int asked;

    static Stream<RuntimeException> faultsOfService() {
        return Stream.of(
                TransientBackendException.unreachable("partner", new IOException()),
                TransientBackendException.timedOut("partner", new IOException()),
                TransientBackendException.busy("partner", "HTTP 503", null),
                new PermanentBackendException("partner", 502, "broke the answer off", null));
    }

    @ParameterizedTest
    @MethodSource("faultsOfService")
    void opensAfterFaultsOfTheServiceAndTellsWhenToComeBack(RuntimeException fault) {
        fail(4, fault);

        assertThatThrownBy(() -> call(null))
                .isInstanceOfSatisfying(
                        TransientBackendException.class,
                        refusal -> assertThat(refusal.retryAfter()).contains(PAUSE));
        assertThat(asked).isEqualTo(4);
    }

    @Test
    void takesARefusedCallForAnAnswer() {
        fail(20, new PermanentBackendException("partner", 500, "gave HTTP 500", null));
        fail(20, new IllegalStateException("a bug of ours"));

        assertThat(breaker.getState()).isEqualTo(State.CLOSED);
    }

    @Test
    void saysNothingOfFewCalls() {
        fail(3, TransientBackendException.unreachable("partner", new IOException()));

        assertThat(breaker.getState()).isEqualTo(State.CLOSED);
    }

    @Test
    void asksAFewTimesAfterThePauseAndClosesAgain() throws Exception {
        fail(4, TransientBackendException.unreachable("partner", new IOException()));
        now = now.plus(PAUSE).plusMillis(1);

        call(null);
        assertThat(breaker.getState()).isEqualTo(State.HALF_OPEN);
        call(null);

        assertThat(breaker.getState()).isEqualTo(State.CLOSED);
    }

    @Test
    void staysAwayWhenTheProbesFail() {
        fail(4, TransientBackendException.unreachable("partner", new IOException()));
        now = now.plus(PAUSE).plusMillis(1);

        fail(2, TransientBackendException.unreachable("partner", new IOException()));

        assertThat(breaker.getState()).isEqualTo(State.OPEN);
    }

    /** As many as there are probes: else nobody would find out any more whether the service is back. */
    @Test
    void losesNoProbeToAnError() throws Exception {
        fail(4, TransientBackendException.unreachable("partner", new IOException()));
        now = now.plus(PAUSE).plusMillis(1);

        for (var n = 0; n < 2; n++) {
            assertThatThrownBy(() -> step.filter(REQUEST, request -> {
                        throw new OutOfMemoryError();
                    }))
                    .isInstanceOf(OutOfMemoryError.class);
        }
        call(null);
        call(null);

        assertThat(breaker.getState()).isEqualTo(State.CLOSED);
    }

    private void fail(int times, RuntimeException fault) {
        for (var n = 0; n < times; n++) {
            assertThatThrownBy(() -> call(fault)).isSameAs(fault);
        }
    }

    private void call(@Nullable RuntimeException fault) throws Exception {
        var unusedAnswer = step.filter(REQUEST, request -> {
            asked++;
            if (fault != null) {
                throw fault;
            }
            return ServerResponse.ok().build();
        });
    }
}
