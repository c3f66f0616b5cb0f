package io.entrepot.sandbox.shiphero;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.Field;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs operations against the schema, charges their credits, and reports errors the way the vendor does. */
final class GraphQlEndpoint {

    private final GraphQL graphQl;
    private final Credits credits;
    private final Faults faults;

    GraphQlEndpoint(GraphQL graphQl, Credits credits, Faults faults) {
        this.graphQl = graphQl;
        this.credits = credits;
        this.faults = faults;
    }

    static boolean isMutation(Call call) {
        var operation = operation(document(Json.readObject(call.body())));
        return operation != null && Cost.isMutation(operation);
    }

    Answer answer(Call call) {
        var request = Json.readObject(call.body());
        var document = document(request);
        var operation = operation(document);
        if (document == null || operation == null) {
            return malformed("Syntax Error: the query is not a single GraphQL operation");
        }
        Map<String, Object> variables = Input.of(Json.MAPPER.convertValue(request.path("variables"), Object.class))
                .values();
        var cost = new Cost(document, variables);
        var roots = cost.fields(operation.getSelectionSet());
        var required =
                roots.stream().mapToLong(root -> cost.estimate(operation, root)).sum();
        var storm = faults.take(FaultKind.CREDIT_STORM, call.body()) != null;
        if (storm || required > credits.remaining()) {
            return outOfCredits(roots, required, storm ? 0 : credits.remaining());
        }
        var input = ExecutionInput.newExecutionInput(request.path("query").asString(""))
                .variables(variables);
        return executed(input.build(), operation, roots, cost);
    }

    private Answer executed(ExecutionInput input, OperationDefinition operation, List<Field> roots, Cost cost) {
        var result = graphQl.execute(input);
        var answer = Json.object();
        if (!result.getErrors().isEmpty()) {
            answer.set("errors", errors(result.getErrors(), roots));
        }
        if (!result.isDataPresent()) {
            return Answer.json(400, answer);
        }
        Map<String, Object> data = result.getData();
        var tree = Json.tree(data);
        for (var root : roots) {
            charge(tree, data, operation, root, cost);
        }
        return Answer.json(200, answer.set("data", tree));
    }

    private void charge(JsonNode tree, Map<String, Object> data, OperationDefinition operation, Field root, Cost cost) {
        var analyzed = root.getArguments().stream()
                .anyMatch(argument -> argument.getName().equals("analyze"));
        var charged = Cost.charged(operation, data.get(root.getResultKey()));
        if (!analyzed) {
            credits.take(charged);
        }
        if (tree.path(root.getResultKey()) instanceof ObjectNode shown && shown.has("complexity")) {
            shown.put("complexity", analyzed ? cost.estimate(operation, root) : charged);
        }
    }

    private static ArrayNode errors(List<GraphQLError> errors, List<Field> roots) {
        var written = Json.array();
        errors.forEach(error -> written.add(error(error, roots)));
        return written;
    }

    private static JsonNode error(GraphQLError error, List<Field> roots) {
        var code = error.getExtensions() == null ? null : error.getExtensions().get("code");
        if (!(code instanceof Integer number)) {
            return Json.tree(error.toSpecification());
        }
        var path = error.getPath();
        return Json.object()
                .put("message", error.getMessage())
                .put("operation", roots.getFirst().getName())
                .put("field", path == null ? roots.getFirst().getName() : String.valueOf(path.getLast()))
                .put("request_id", Requests.newId())
                .put("code", number);
    }

    private Answer outOfCredits(List<Field> roots, long required, int remaining) {
        var wait = credits.wait((int) Math.min(required, Integer.MAX_VALUE));
        var message = "There are not enough credits to perform the requested operation, which requires " + required
                + " credits, but there are only " + remaining + " left. In " + wait
                + " you will have enough credits to perform the operation";
        var error = Json.object()
                .put("code", 30)
                .put("message", message)
                .put("operation", roots.getFirst().getName())
                .put("request_id", Requests.newId())
                .put("required_credits", required)
                .put("remaining_credits", remaining)
                .put("time_remaining", wait);
        var answer = Json.object();
        answer.putArray("errors").add(error);
        var data = answer.putObject("data");
        roots.forEach(root -> data.putNull(root.getResultKey()));
        return Answer.json(200, answer);
    }

    private static Answer malformed(String message) {
        var answer = Json.object();
        answer.putArray("errors").addObject().put("message", message).putArray("locations");
        return Answer.json(400, answer);
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
