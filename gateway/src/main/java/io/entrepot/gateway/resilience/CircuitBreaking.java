package io.entrepot.gateway.resilience;

import io.entrepot.foundation.backend.TransientBackendException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Leaves a failing service alone for a while: callers are told at once instead of waiting for what will not come. */
class CircuitBreaking implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final CircuitBreaker breaker;
    private final Duration pause;

    CircuitBreaking(CircuitBreaker breaker, Duration pause) {
        this.breaker = breaker;
        this.pause = pause;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return breaker.executeCallable(() -> next.handle(request));
        } catch (CallNotPermittedException open) {
            throw TransientBackendException.busy(breaker.getName(), "it failed too often just now", pause);
        } catch (Error ours) {
            breaker.releasePermission(); // the library would wait for this probe for ever
            throw ours;
        }
    }
}
