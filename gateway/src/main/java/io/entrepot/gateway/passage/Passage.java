package io.entrepot.gateway.passage;

import io.entrepot.gateway.identity.InternalTokens;
import io.entrepot.gateway.resilience.Resilience;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The way of a request to a service: the same steps in the same order for every route. */
public class Passage {

    private final ProxyExchangeHandlerFunction proxy;
    private final Map<String, Bulkhead> bulkheads;
    private final Resilience resilience;
    private final InternalTokens tokens;
    private final ProblemAnswers problems;
    private final PaceProperties pace;
    private final Clock clock;

    public Passage(
            ProxyExchangeHandlerFunction proxy,
            Map<String, Bulkhead> bulkheads,
            Resilience resilience,
            InternalTokens tokens,
            ProblemAnswers problems,
            PaceProperties pace,
            Clock clock) {
        this.proxy = proxy;
        this.bulkheads = bulkheads;
        this.resilience = resilience;
        this.tokens = tokens;
        this.problems = problems;
        this.pace = pace;
        this.clock = clock;
    }

    /** For callers who prove themselves to us; the service gets a narrow token of ours instead of theirs. */
    public HandlerFunction<ServerResponse> withToken(
            String backend, DataSize maximumBody, HandlerFilterFunction<ServerResponse, ServerResponse> check) {
        return through(check.andThen(new NarrowToken(tokens)), backend, maximumBody);
    }

    /** For callers who prove themselves to the service, such as a vendor by its signature. */
    public HandlerFunction<ServerResponse> open(String backend, DataSize maximumBody) {
        return through((request, next) -> next.handle(request), backend, maximumBody);
    }

    private HandlerFunction<ServerResponse> through(
            HandlerFilterFunction<ServerResponse, ServerResponse> checks, String backend, DataSize maximumBody) {
        return problems.andThen(new WholeRequest(maximumBody, pace))
                .andThen(checks)
                .andThen(Objects.requireNonNull(bulkheads.get(backend)))
                .andThen(resilience.of(backend))
                .andThen(new WholeAnswer(backend, clock))
                .apply(proxy);
    }
}
