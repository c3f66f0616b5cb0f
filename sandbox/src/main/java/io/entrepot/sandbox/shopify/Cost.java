package io.entrepot.sandbox.shopify;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an operation costs: an object one point, a mutation ten, a connection as often as its page is long. */
final class Cost {

    static final int LARGEST = 1000;
    private static final int MUTATION = 10;
    private static final String CONNECTION_MEMBERS = "nodes";

    private final Document document;
    private final Map<String, Object> variables;

    Cost(Document document, Map<String, Object> variables) {
        this.document = document;
        this.variables = variables;
    }

    static boolean isMutation(OperationDefinition operation) {
        return operation.getOperation() == Operation.MUTATION;
    }

    /** The most that it can cost. */
    int requested(OperationDefinition operation) {
        return (int) Math.min(
                Integer.MAX_VALUE,
                fields(operation.getSelectionSet()).stream()
                        .mapToLong(root -> (isMutation(operation) ? MUTATION : 0) + cost(root))
                        .sum());
    }

    /** What its answer cost. */
    static int actual(OperationDefinition operation, @Nullable Object data) {
        var roots = data instanceof Map<?, ?> map ? map.size() : 0;
        return (isMutation(operation) ? MUTATION * roots : 0) + objects(data) - 1;
    }

    private long cost(Field field) {
        var inside = fields(field.getSelectionSet());
        if (inside.isEmpty()) {
            return 0;
        }
        var members = inside.stream()
                .filter(child -> child.getName().equals(CONNECTION_MEMBERS))
                .findFirst();
        if (members.isPresent()) {
            return size(field) * cost(members.get());
        }
        var nested = inside.stream()
                .filter(child -> !child.getName().equals("pageInfo"))
                .mapToLong(this::cost)
                .sum();
        return field.getName().equals(CONNECTION_MEMBERS) && hasArgument(field, "ids")
                ? size(field) * (1 + nested)
                : 1 + nested;
    }

    private static boolean hasArgument(Field field, String name) {
        return field.getArguments().stream()
                .anyMatch(argument -> argument.getName().equals(name));
    }

    private long size(Field field) {
        return field.getArguments().stream()
                .filter(argument -> List.of("first", "ids").contains(argument.getName()))
                .findFirst()
                .map(argument -> size(argument.getValue()))
                .orElse(1L);
    }

    private long size(Value<?> value) {
        return switch (value) {
            case IntValue number -> number.getValue().longValue();
            case VariableReference variable -> sizeOf(variables.get(variable.getName()));
            default -> 1;
        };
    }

    private static long sizeOf(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.longValue();
            case Collection<?> list -> list.size();
            case null, default -> 1;
        };
    }

    private List<Field> fields(@Nullable SelectionSet selections) {
        return selections == null
                ? List.of()
                : selections.getSelections().stream().flatMap(this::fields).toList();
    }

    private Stream<Field> fields(Selection<?> selection) {
        return switch (selection) {
            case Field field -> Stream.of(field);
            case InlineFragment fragment -> fields(fragment.getSelectionSet()).stream();
            case FragmentSpread spread ->
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .filter(fragment -> fragment.getName().equals(spread.getName()))
                        .flatMap(fragment -> fields(fragment.getSelectionSet()).stream());
            default -> Stream.empty();
        };
    }

    private static int objects(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                (map.containsKey(CONNECTION_MEMBERS) ? 0 : 1)
                        + map.entrySet().stream()
                                .filter(entry -> !"pageInfo".equals(entry.getKey()))
                                .mapToInt(entry -> objects(entry.getValue()))
                                .sum();
            case List<?> list -> list.stream().mapToInt(Cost::objects).sum();
            case null, default -> 0;
        };
    }
}
