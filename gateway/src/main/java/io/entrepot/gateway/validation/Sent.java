package io.entrepot.gateway.validation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The parameters of a request as they were sent; the body is never taken for parameters.
 *
 * @param query in the order in which they were sent
 */
record Sent(Map<String, String> path, Map<String, List<String>> query, ServerRequest.Headers headers) {

    static Sent with(ServerRequest request) {
        return new Sent(
                request.pathVariables(), queryOf(request.servletRequest().getQueryString()), request.headers());
    }

    List<String> pathValue(String name) {
        var value = path.get(name);
        return value == null ? List.of() : List.of(value);
    }

    List<String> queryValues(String name) {
        return query.getOrDefault(name, List.of());
    }

    List<String> headerValues(String name) {
        return headers.header(name);
    }

    static Map<String, List<String>> queryOf(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return Map.of();
        }
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : query.split("&", -1)) {
            add(pair, values);
        }
        return Collections.unmodifiableMap(values);
    }

    private static void add(String pair, Map<String, List<String>> values) {
        if (pair.isEmpty()) {
            return;
        }
        var equals = pair.indexOf('=');
        var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    /** Throws IllegalArgumentException for what is not encoded rightly. */
    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
