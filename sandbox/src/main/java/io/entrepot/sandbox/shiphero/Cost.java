package io.entrepot.sandbox.shiphero;

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
import graphql.language.VariableReference;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an operation costs: before it runs by the pages it asks for, afterwards by what came back. */
final class Cost {

    private static final int MUTATION = 10;

    private final Document document;
    private final Map<String, Object> variables;

    Cost(Document document, Map<String, Object> variables) {
        this.document = document;
        this.variables = variables;
    }

    static boolean isMutation(OperationDefinition operation) {
        return operation.getOperation() == Operation.MUTATION;
    }

    /** The most that a field at the root can cost. */
    long estimate(OperationDefinition operation, Field root) {
        return isMutation(operation) ? MUTATION : 1 + nested(root.getSelectionSet());
    }

    /** What the answer to a field at the root really cost. */
    static int charged(OperationDefinition operation, @Nullable Object answer) {
        return isMutation(operation) ? MUTATION : 1 + nodes(answer);
    }

    List<Field> fields(@Nullable SelectionSet selections) {
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

    private long nested(@Nullable SelectionSet selections) {
        return fields(selections).stream().mapToLong(this::cost).sum();
    }

    private long cost(Field field) {
        var inside = fields(field.getSelectionSet());
        var isConnection = inside.stream().anyMatch(child -> child.getName().equals("edges"));
        var nested = inside.stream().mapToLong(this::cost).sum();
        return isConnection ? pageSize(field) * (1 + nested) : nested;
    }

    private long pageSize(Field field) {
        return field.getArguments().stream()
                .filter(argument -> List.of("first", "last").contains(argument.getName()))
                .findFirst()
                .map(argument -> switch (argument.getValue()) {
                    case IntValue number -> number.getValue().longValue();
                    case VariableReference variable
                    when variables.get(variable.getName()) instanceof Number number -> number.longValue();
                    case null, default -> (long) Nodes.DEFAULT_PAGE;
                })
                .orElse((long) Nodes.DEFAULT_PAGE);
    }

    private static int nodes(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream().mapToInt(entry -> nodes(entry)).sum();
            case Map.Entry<?, ?> entry -> nodes(entry.getValue()) + ("edges".equals(entry.getKey()) ? size(entry) : 0);
            case List<?> list -> list.stream().mapToInt(Cost::nodes).sum();
            case null, default -> 0;
        };
    }

    private static int size(Map.Entry<?, ?> entry) {
        return entry.getValue() instanceof List<?> list ? list.size() : 0;
    }
}
