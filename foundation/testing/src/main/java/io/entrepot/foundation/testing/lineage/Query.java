package io.entrepot.foundation.testing.lineage;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one document of GraphQL asks for.
 *
 * @param isMutation or else a query
 * @param field the one at its root
 * @param reads the selected fields as paths below it; below {@code on Type} what only that type has
 * @param sends the arguments: of the root by name, of fields within below {@code of}
 * @param variables which argument, as in {@code sends}, is which variable
 */
record Query(boolean isMutation, String field, Set<String> reads, Set<String> sends, Map<String, String> variables) {

    private static final String WITHIN = "of.";

    static Query parse(String text) {
        var operation = new Parser()
                .parseDocument(text)
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst();
        var roots = operation.getSelectionSet().getSelectionsOfType(Field.class);
        if (roots.size() != 1) {
            throw new IllegalArgumentException("the document has not one field at its root: " + text);
        }
        var root = roots.getFirst();
        var query = new Query(
                operation.getOperation() == OperationDefinition.Operation.MUTATION,
                root.getName(),
                new TreeSet<>(),
                new TreeSet<>(),
                new LinkedHashMap<>());
        root.getArguments().forEach(argument -> query.send("", argument));
        query.walk(root.getSelectionSet(), "");
        return query;
    }

    /** As it is declared and compared, for example {@code POST /order_create}. */
    String operation() {
        return (isMutation ? "POST /" : "GET /") + field;
    }

    /** As calls of it are counted. */
    String counted() {
        return (isMutation ? "mutation " : "query ") + field;
    }

    private void walk(@Nullable SelectionSet selected, String path) {
        if (selected == null) {
            reads.add(path.substring(0, path.length() - 1));
            return;
        }
        for (Selection<?> selection : selected.getSelections()) {
            switch (selection) {
                case Field inner -> {
                    inner.getArguments().forEach(argument -> send(WITHIN + path + inner.getName() + "().", argument));
                    walk(inner.getSelectionSet(), path + inner.getName() + ".");
                }
                case InlineFragment fragment ->
                    walk(
                            fragment.getSelectionSet(),
                            path + "on " + fragment.getTypeCondition().getName() + ".");
                default -> throw new IllegalArgumentException("named fragments are not read: " + selection);
            }
        }
    }

    private void send(String path, Argument argument) {
        send(path + argument.getName(), argument.getValue());
    }

    private void send(String name, Value<?> value) {
        switch (value) {
            case ObjectValue object ->
                object.getObjectFields().forEach(field -> send(name + "." + field.getName(), field.getValue()));
            case VariableReference variable -> {
                variables.put(name, variable.getName());
                sends.add(name);
            }
            default -> sends.add(name);
        }
    }

    /** What is sent with these values of the variables, down to the fields of objects. */
    Set<String> sentWith(Map<String, ?> values) {
        var sent = new TreeSet<String>();
        sends.forEach(name -> {
            if (!variables.containsKey(name)) {
                sent.add(name);
            } else if (values.get(variables.get(name)) != null) {
                add(sent, name, values.get(variables.get(name)));
            }
        });
        return sent;
    }

    private static void add(Set<String> sent, String path, Object value) {
        switch (value) {
            case Map<?, ?> object ->
                object.forEach((name, inner) -> {
                    if (inner != null) {
                        add(sent, path + "." + name, inner);
                    }
                });
            case List<?> list -> list.forEach(element -> add(sent, path, element));
            default -> sent.add(path);
        }
    }
}
