package io.entrepot.sandbox.shopify;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Runs operations against the schema within the bucket of points; whatever goes wrong comes with status 200. */
final class GraphQlEndpoint {

    private static final String OTHER_VERSION = "2026-01";

    private final GraphQL graphQl;
    private final Bucket bucket;
    private final Faults faults;

    GraphQlEndpoint(GraphQL graphQl, Bucket bucket, Faults faults) {
        this.graphQl = graphQl;
        this.bucket = bucket;
        this.faults = faults;
    }

    static boolean isMutation(Call call) {
        var operation = operation(document(Json.readObject(call.body())));
        return operation != null && Cost.isMutation(operation);
    }

    Answer answer(Call call, String askedVersion) {
        var version = faults.take(FaultKind.FALLS_FORWARD, call.body()) == null
                ? Versions.served(askedVersion)
                : OTHER_VERSION;
        return answered(call, version).with("X-Shopify-API-Version", version);
    }

    private Answer answered(Call call, String version) {
        var request = Json.readObject(call.body());
        var document = document(request);
        var operation = operation(document);
        if (document == null || operation == null) {
            return Answer.json(200, failed("syntax error: the query is not a single operation", null));
        }
        var variables = variables(request);
        var requested = new Cost(document, variables).requested(operation);
        if (requested > Cost.LARGEST) {
            var message = "Query cost is " + requested + ", which exceeds the single query max cost limit (1000).";
            return Answer.json(200, failed(message, "MAX_COST_EXCEEDED"));
        }
        if (faults.take(FaultKind.THROTTLE, call.body()) != null) {
            bucket.drain();
        }
        if (requested > bucket.available()) {
            return Answer.json(200, failed("Throttled", "THROTTLED").set("extensions", cost(requested, null)));
        }
        var input = ExecutionInput.newExecutionInput(request.path("query").asString(""))
                .variables(variables)
                .graphQLContext(Map.of("version", version))
                .build();
        return executed(input, operation, requested);
    }

    private Answer executed(ExecutionInput input, OperationDefinition operation, int requested) {
        var result = graphQl.execute(input);
        var answer = Json.object();
        if (!result.getErrors().isEmpty()) {
            answer.set(
                    "errors",
                    Json.tree(result.getErrors().stream()
                            .map(GraphQLError::toSpecification)
                            .toList()));
        }
        if (!result.isDataPresent()) {
            return Answer.json(200, answer);
        }
        Map<String, Object> data = result.getData();
        var actual = Math.clamp(Cost.actual(operation, data), 0, requested);
        bucket.take(actual);
        answer.set("data", data == null ? Json.MAPPER.nullNode() : Json.tree(data));
        return Answer.json(200, answer.set("extensions", cost(requested, actual)));
    }

    private ObjectNode cost(int requested, @Nullable Integer actual) {
        var extensions = Json.object();
        extensions
                .putObject("cost")
                .put("requestedQueryCost", requested)
                .put("actualQueryCost", actual)
                .set("throttleStatus", Json.tree(bucket.status()));
        return extensions;
    }

    private static ObjectNode failed(String message, @Nullable String code) {
        var answer = Json.object();
        var error = answer.putArray("errors").addObject().put("message", message);
        if (code == null) {
            error.putArray("locations");
        } else {
            error.putObject("extensions").put("code", code);
        }
        return answer;
    }

    @SuppressWarnings("unchecked") // names in JSON are strings
    private static Map<String, Object> variables(ObjectNode request) {
        return Json.MAPPER.convertValue(request.path("variables"), Object.class) instanceof Map<?, ?> map
                ? (Map<String, Object>) map
                : Map.of();
    }

    private static @Nullable Document document(ObjectNode request) {
        try {
            return Parser.parse(request.path("query").asString(""));
        } catch (InvalidSyntaxException _) {
            return null;
        }
    }

    private static @Nullable OperationDefinition operation(@Nullable Document document) {
        var operations = document == null
                ? List.<OperationDefinition>of()
                : document.getDefinitionsOfType(OperationDefinition.class);
        return operations.size() == 1 ? operations.getFirst() : null;
    }
}
