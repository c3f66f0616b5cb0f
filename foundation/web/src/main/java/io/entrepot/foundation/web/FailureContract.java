package io.entrepot.foundation.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds to an API document what every operation shares, where the service asks for it: the bearer token and the form of a failure. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("entrepot.web.api.failures")
class FailureContract {

    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";

    private static final Failure TOO_MANY =
            new Failure("TooManyRequests", "The plan allows no more for now; `Retry-After` says when it does again");

    private static final Map<String, Failure> FAILURES = Map.ofEntries(
            Map.entry(
                    "400",
                    new Failure("Unreadable", "The request cannot be read, or a header or parameter is missing")),
            Map.entry("401", new Failure("Unauthenticated", "No valid access token")),
            Map.entry(
                    "403", new Failure("Forbidden", "The token lacks the scope, or a claim that the operation needs")),
            Map.entry("404", new Failure("NotFound", "There is no such resource for this caller; the detail names it")),
            Map.entry(
                    "409",
                    new Failure("Conflict", "The state does not allow this, or the same request is still in work")),
            Map.entry("413", new Failure("TooLarge", "The body is larger than 1 MiB")),
            Map.entry("415", new Failure("UnsupportedMediaType", "The body is no JSON")),
            Map.entry("422", new Failure("Invalid", "The request breaks a rule; `errors` names each field")),
            Map.entry("429", TOO_MANY),
            Map.entry("503", new Failure("Unavailable", "A system behind this API is away; try again later")),
            Map.entry(
                    "504",
                    new Failure(
                            "TimedOut", "A system behind this API did not answer in time; the call may be repeated")));

    private static final List<String> ALWAYS = List.of("401", "403", "429", "503", "504");

    /** What whoever calls too much is told besides. */
    private static final Map<String, String> LIMITS = new TreeMap<>(Map.of(
            "Retry-After", "Seconds until the plan allows a call again",
            "RateLimit", "What is left of the window that ends first",
            "RateLimit-Policy", "The whole plan"));

    /** A path that names a number can name something else. */
    private static final List<String> WRONG_NUMBER = List.of("400", "422");

    private record Failure(String name, String description) {}

    @Bean
    GlobalOpenApiCustomizer sharedParts() {
        return api -> {
            components(api);
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(FailureContract::complete);
        };
    }

    private static void components(OpenAPI api) {
        var components = api.getComponents() == null ? new Components() : api.getComponents();
        ModelConverters.getInstance(true).readAll(ProblemBody.class).forEach(components::addSchemas);
        FAILURES.values().forEach(failure -> components.addResponses(failure.name(), response(failure)));
        components.addResponses(TOO_MANY.name(), tooMany());
        components.addSecuritySchemes(
                TOKEN,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"));
        api.components(components);
    }

    private static void complete(Operation operation) {
        var responses = operation.getResponses();
        ALWAYS.forEach(status -> responses.addApiResponse(status, new ApiResponse()));
        if (hasNumberInPath(operation)) {
            WRONG_NUMBER.forEach(status -> responses.addApiResponse(status, new ApiResponse()));
        }
        responses.replaceAll((status, response) -> FAILURES.containsKey(status)
                ? new ApiResponse().$ref(FAILURES.get(status).name())
                : response);
    }

    private static ApiResponse tooMany() {
        var answer = response(TOO_MANY);
        LIMITS.forEach((name, description) -> answer.addHeaderObject(
                name, new Header().description(description).schema(new StringSchema())));
        return answer;
    }

    private static boolean hasNumberInPath(Operation operation) {
        var parameters = operation.getParameters();
        return parameters != null
                && parameters.stream()
                        .filter(parameter -> "path".equals(parameter.getIn()))
                        .anyMatch(parameter -> isInteger(parameter.getSchema()));
    }

    private static boolean isInteger(Schema<?> schema) {
        return "integer".equals(schema.getType())
                || (schema.getTypes() != null && schema.getTypes().contains("integer"));
    }

    private static ApiResponse response(Failure failure) {
        var body = new MediaType().schema(new Schema<>().$ref(PROBLEM));
        return new ApiResponse()
                .description(failure.description())
                .content(new Content().addMediaType("application/problem+json", body));
    }
}
