package io.entrepot.gateway.validation;

import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Lets a request on only if it is what the contract of its operation describes. */
class RequestValidation implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    /** The first that occurs names the problem: what cannot be read comes before what breaks a rule. */
    private static final List<ProblemType> BY_WEIGHT =
            List.of(ProblemType.MALFORMED_REQUEST, ProblemType.IDEMPOTENCY_KEY_MISSING, ProblemType.INVALID_REQUEST);

    private final Map<HttpMethod, RequestContract> contracts;

    RequestValidation(Map<HttpMethod, RequestContract> contracts) {
        this.contracts = Map.copyOf(contracts);
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var violations = Objects.requireNonNull(contracts.get(request.method())).violations(request);
        if (!violations.isEmpty()) {
            throw problem(violations);
        }
        return next.handle(request);
    }

    private static ProblemException problem(List<Violation> violations) {
        var errors = violations.stream().map(Violation::error).toList();
        var type = BY_WEIGHT.stream()
                .filter(one -> violations.stream().anyMatch(violation -> violation.type() == one))
                .findFirst()
                .orElseThrow();
        return type == ProblemType.IDEMPOTENCY_KEY_MISSING && errors.size() == 1
                ? new ProblemException(type, IdempotencyKey.ADVICE, errors)
                : new ProblemException(type, InputError.summary(errors), errors);
    }
}
