package io.entrepot.sandbox.shiphero;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An input object of a mutation; the schema has already checked its types. */
record Input(Map<String, Object> values) {

    /** Reads the {@code data} argument, or any other value that should be an input object. */
    @SuppressWarnings("unchecked") // GraphQL names are strings
    static Input of(@Nullable Object value) {
        return new Input(value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
    }

    String text(String name, String otherwise) {
        var value = values.get(name);
        return value == null ? otherwise : value.toString();
    }

    int number(String name) {
        return values.get(name) instanceof Integer number ? number : 0;
    }

    @Nullable Boolean flag(String name) {
        return values.get(name) instanceof Boolean flag ? flag : null;
    }

    Map<String, Object> map(String name) {
        return of(values.get(name)).values();
    }

    List<Input> list(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(Input::of).toList()
                : List.of();
    }

    void copy(String name, Map<String, Object> target) {
        var value = values.get(name);
        if (value != null) {
            target.put(name, value);
        }
    }
}
