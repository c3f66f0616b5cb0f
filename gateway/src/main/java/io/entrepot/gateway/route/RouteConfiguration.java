package io.entrepot.gateway.route;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.security.AccessRules;
import io.entrepot.gateway.identity.InternalTokens;
import io.entrepot.gateway.limit.PlanLimits;
import io.entrepot.gateway.passage.Bulkhead;
import io.entrepot.gateway.passage.OpenPaths;
import io.entrepot.gateway.passage.PaceProperties;
import io.entrepot.gateway.passage.Passage;
import io.entrepot.gateway.passage.ProblemAnswers;
import io.entrepot.gateway.plan.KnownApis;
import io.entrepot.gateway.plan.Plans;
import io.entrepot.gateway.resilience.Resilience;
import io.entrepot.gateway.validation.RequestContracts;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Makes router and access rules from the same model, so that they cannot differ. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    @Bean
    ServedRoutes servedRoutes(GatewayProperties properties, Lifecycle lifecycle) {
        return ServedRoutes.of(properties.routes(), lifecycle);
    }

    @Bean
    PublicOperations publicOperations(GatewayProperties properties) {
        return PublicOperations.of(properties.routes());
    }

    @Bean
    KnownApis knownApis(GatewayProperties properties) {
        return new KnownApis(properties.routes().stream().map(Route::api).collect(Collectors.toUnmodifiableSet()));
    }

    @Bean
    RouterFunction<ServerResponse> publicRoutes(
            GatewayProperties properties,
            ServedRoutes served,
            ProxyExchangeHandlerFunction proxy,
            InternalTokens tokens,
            Plans plans,
            PlanLimits limits,
            RequestContracts contracts,
            Resilience resilience,
            ProblemAnswers problems,
            PaceProperties pace,
            Clock clock) {
        var passage = new Passage(proxy, bulkheads(properties), resilience, tokens, problems, pace, clock);
        return new RouterFactory(plans, limits, contracts, passage, problems).routerOf(served);
    }

    /** What no operation names leads nowhere, so that it may be open: its answer is 404 and not 401. */
    @Bean
    AccessRules publicAccess(ServedRoutes served) {
        return access -> {
            served.routes().forEach(route -> scopes(access, route));
            Stream.of(HttpMethod.values()).forEach(method -> access.open(method, "/**"));
        };
    }

    @Bean
    OpenPaths originsOfApis(GatewayProperties properties, ServedRoutes served) {
        return new Origins(properties.origins()).of(served.routes());
    }

    private static void scopes(AccessRules.Access access, Route route) {
        route.operations()
                .forEach(operation -> operation
                        .scopes()
                        .forEach((method, scope) ->
                                access.scope(method.asHttpMethod(), route.pathOf(operation), scope)));
    }

    private static Map<String, Bulkhead> bulkheads(GatewayProperties properties) {
        return properties.backends().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Bulkhead(
                                entry.getKey(),
                                entry.getValue().url(),
                                entry.getValue().concurrency())));
    }
}
