package io.entrepot.foundation.security;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What a caller needs for the operations of a path.
 *
 * @param method absent where it holds for all of them
 * @param path a pattern such as {@code /orders/v1/orders/{id}}
 */
record AccessRule(@Nullable HttpMethod method, String path, Need need) {

    private static final String VARIABLE = "\\{[^}/]*}";

    /** What proves that a caller may call. */
    sealed interface Need {

        /** A token with this scope. */
        record Scope(String name) implements Need {}

        /** Any token that is valid here. */
        record Token() implements Need {}

        /** Nothing: the operation proves its caller by itself. */
        record Nothing() implements Need {}
    }

    /** Whether it holds for an operation, whose path has variables where the pattern may have others. */
    boolean holdsFor(HttpMethod operation, String template) {
        return (method == null || method.equals(operation))
                && PathPatternParser.defaultInstance
                        .parse(path)
                        .matches(PathContainer.parsePath(template.replaceAll(VARIABLE, "any")));
    }
}
