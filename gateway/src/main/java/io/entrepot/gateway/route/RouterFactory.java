package io.entrepot.gateway.route;

import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.entrepot.foundation.web.ProblemType;
import io.entrepot.gateway.limit.PlanLimits;
import io.entrepot.gateway.passage.Passage;
import io.entrepot.gateway.passage.ProblemAnswers;
import io.entrepot.gateway.plan.Plans;
import io.entrepot.gateway.validation.RequestContracts;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Builds the router from the route model: each operation gets the whole passage, and every other path an answer. */
class RouterFactory {

    private final Plans plans;
    private final PlanLimits limits;
    private final RequestContracts contracts;
    private final Passage passage;
    private final ProblemAnswers problems;

    RouterFactory(
            Plans plans, PlanLimits limits, RequestContracts contracts, Passage passage, ProblemAnswers problems) {
        this.plans = plans;
        this.limits = limits;
        this.contracts = contracts;
        this.passage = passage;
        this.problems = problems;
    }

    RouterFunction<ServerResponse> routerOf(ServedRoutes served) {
        var router = RouterFunctions.route();
        served.routes().forEach(route -> add(router, route));
        return router.route(fromOutside(), new Unrouted(Versions.of(served.listed()), problems))
                .build();
    }

    private void add(RouterFunctions.Builder router, Route route) {
        for (var operation : route.operations()) {
            var here = path(route.pathOf(operation));
            router.route(here.and(methods(methodsOf(operation))), handler(route, operation));
            router.route(here.and(fromOutside()), otherMethod(operation));
        }
    }

    private HandlerFunction<ServerResponse> handler(Route route, Operation operation) {
        var maximumBody = route.maximumBodyOf(operation);
        if (!operation.needsToken()) {
            return limits.ofWebhooks(route.backend()).apply(passage.open(route.backend(), maximumBody));
        }
        var onwards = passage.withToken(route.backend(), maximumBody, check(route, operation));
        return limits.byConsumer(route.api())
                .apply(operation.tellsPlans() ? plans.told().apply(onwards) : onwards);
    }

    /** What needs a token is called by programs of others, and never without a contract. */
    private HandlerFilterFunction<ServerResponse, ServerResponse> check(Route route, Operation operation) {
        return contracts.checkOf(route.path(), route.pathOf(operation), List.of(methodsOf(operation)));
    }

    private HandlerFunction<ServerResponse> otherMethod(Operation operation) {
        var allowed = operation.methods().stream().map(Enum::name).collect(Collectors.joining(", "));
        return request -> problems.answer(
                ProblemType.METHOD_NOT_ALLOWED,
                "This path has " + allowed + ".",
                headers -> headers.set(HttpHeaders.ALLOW, allowed),
                request);
    }

    private static HttpMethod[] methodsOf(Operation operation) {
        return operation.methods().stream().map(RequestMethod::asHttpMethod).toArray(HttpMethod[]::new);
    }

    /** Not the server's own dispatch to its error page. */
    private static RequestPredicate fromOutside() {
        return request -> request.servletRequest().getDispatcherType() == DispatcherType.REQUEST;
    }
}
