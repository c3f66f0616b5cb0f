package io.entrepot.foundation.usage.served;

import io.entrepot.canonical.usage.StatusClass;
import io.entrepot.foundation.security.CheckedToken;
import io.entrepot.foundation.security.ConsumerName;
import io.entrepot.foundation.usage.Tally;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Counts every call of a version's operation once it is answered; what the token does not allow is refused before and is no use. */
class CountingServedCalls implements HandlerInterceptor {

    private static final String ANONYMOUS = "anonymous";

    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private final Tally<ServedCall> tally;
    private final Clock clock;

    /** As many as the service has operations. */
    private final Map<String, Optional<ServedOperation>> operations = new ConcurrentHashMap<>();

    CountingServedCalls(Tally<ServedCall> tally, Clock clock) {
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST) {
            var status = failure == null ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            operation(request, method).ifPresent(operation -> count(operation, status));
        }
    }

    private void count(ServedOperation operation, int status) {
        tally.count(new ServedCall(
                CheckedToken.ofRequest().map(ConsumerName::ofProgram).orElse(ANONYMOUS),
                operation,
                StatusClass.of(status),
                Math.floorDiv(clock.millis(), DAY_MILLIS)));
    }

    private Optional<ServedOperation> operation(HttpServletRequest request, HandlerMethod handler) {
        var path = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return operations.computeIfAbsent(request.getMethod() + " " + path, first -> ServedOperation.of(path, handler));
    }
}
