package io.entrepot.gateway.resilience;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Repeats a call once that failed fast and may be repeated: a read, or a write that carries its own key. */
class SecondTry implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final String KEY = "Idempotency-Key";
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final ResilienceProperties.Retry rules;
    private final RetryBudget budget;
    private final Counter tries;

    SecondTry(ResilienceProperties.Retry rules, RetryBudget budget, Counter tries) {
        this.rules = rules;
        this.budget = budget;
        this.tries = tries;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var start = System.nanoTime();
        budget.called();
        try {
            return next.handle(request);
        } catch (RuntimeException fault) {
            if (!mayRepeat(request) || !Fault.isWorthASecondTry(fault) || isLate(start) || !budget.allowsAnother()) {
                throw fault;
            }
        }
        tries.increment();
        Thread.sleep(ThreadLocalRandom.current().nextLong(rules.jitter().toMillis() + 1));
        return next.handle(request);
    }

    private static boolean mayRepeat(ServerRequest request) {
        return READS.contains(request.method()) || request.headers().firstHeader(KEY) != null;
    }

    private boolean isLate(long start) {
        return Duration.ofNanos(System.nanoTime() - start).compareTo(rules.within()) > 0;
    }
}
