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
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds to an API document the failures that follow from what an operation is, all in one form. */
@Configuration(proxyBeanMethods = false)
class FailureContract {

    private static final String PROBLEM = "Problem";

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
            Map.entry("413", new Failure("TooLarge", "The body is larger than the operation reads")),
            Map.entry("415", new Failure("UnsupportedMediaType", "The body is no JSON")),
            Map.entry("422", new Failure("Invalid", "The request breaks a rule; `errors` names each field")),
            Map.entry("429", TOO_MANY),
            Map.entry("503", new Failure("Unavailable", "A system behind this API is away; try again later")),
            Map.entry(
                    "504",
                    new Failure(
                            "TimedOut", "A system behind this API did not answer in time; the call may be repeated")));

    private static final List<String> ALWAYS = List.of("401", "403", "503", "504");

    private static final List<String> WRONG_INPUT = List.of("400", "422");

    private static final List<String> WRONG_BODY = List.of("400", "413", "415", "422");

    /** What whoever calls too much is told besides. */
    private static final Map<String, String> LIMITS = new TreeMap<>(Map.of(
            "Retry-After", "Seconds until the plan allows a call again",
            "RateLimit", "What is left of the window that ends first",
            "RateLimit-Policy", "The whole plan"));

    private record Failure(String name, String description) {}

    @Bean
    GlobalOpenApiCustomizer sharedParts(WebProperties properties) {
        var limited = properties.api().limited();
        return api -> {
            components(api);
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> complete(operation, limited));
        };
    }

    private static void components(OpenAPI api) {
        var components = api.getComponents() == null ? new Components() : api.getComponents();
        ModelConverters.getInstance(true).readAll(ProblemBody.class).forEach(components::addSchemas);
        FAILURES.values().forEach(failure -> components.addResponses(failure.name(), problem(failure.description())));
        components.addResponses(TOO_MANY.name(), tooMany());
        api.components(components);
    }

    private static void complete(Operation operation, boolean limited) {
        var responses = operation.getResponses();
        possible(operation, limited).forEach(status -> responses.putIfAbsent(status, new ApiResponse()));
        responses.replaceAll((status, response) ->
                FAILURES.containsKey(status) ? described(FAILURES.get(status), response) : response);
    }

    private static List<String> possible(Operation operation, boolean limited) {
        var statuses = new ArrayList<>(ALWAYS);
        if (limited) {
            statuses.add("429");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(WRONG_BODY);
        }
        parameters(operation).map(FailureContract::refusals).forEach(statuses::addAll);
        return statuses;
    }

    /** A text in the path that may be any text only names something else. */
    private static List<String> refusals(Parameter parameter) {
        var schema = parameter.getSchema();
        return switch (parameter.getIn()) {
            case "query" -> WRONG_INPUT;
            case "header" -> List.of("400");
            default -> isInteger(schema) ? WRONG_INPUT : isBounded(schema) ? List.of("422") : List.of();
        };
    }

    private static boolean isBounded(Schema<?> schema) {
        return schema.getPattern() != null || schema.getMaxLength() != null;
    }

    private static Stream<Parameter> parameters(Operation operation) {
        var parameters = operation.getParameters();
        return parameters == null ? Stream.empty() : parameters.stream();
    }

    /** What an operation says in words of its own stays; the form is the same for all. */
    private static ApiResponse described(Failure failure, ApiResponse response) {
        var words = response.getDescription();
        return words == null || response.get$ref() != null ? new ApiResponse().$ref(failure.name()) : problem(words);
    }

    private static ApiResponse tooMany() {
        var answer = problem(TOO_MANY.description());
        LIMITS.forEach((name, description) -> answer.addHeaderObject(
                name, new Header().description(description).schema(new StringSchema())));
        return answer;
    }

    private static boolean isInteger(Schema<?> schema) {
        return "integer".equals(schema.getType())
                || (schema.getTypes() != null && schema.getTypes().contains("integer"));
    }

    private static ApiResponse problem(String description) {
        var body = new MediaType().schema(new Schema<>().$ref(PROBLEM));
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", body));
    }
}
