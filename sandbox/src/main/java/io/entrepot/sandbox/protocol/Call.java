package io.entrepot.sandbox.protocol;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One HTTP request as a stand-in sees it: decoded path and query, headers by lower-case name, body as text. */
public record Call(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        String origin,
        String target) {

    /** Splits a request target such as {@code /v2/trackers?page_size=5} into its decoded parts. */
    public static Call of(String method, String origin, String target, Map<String, String> headers, String body) {
        var mark = target.indexOf('?');
        var path = mark < 0 ? target : target.substring(0, mark);
        var query = mark < 0 ? Map.<String, String>of() : parameters(target.substring(mark + 1));
        return new Call(method, decode(path.replace("+", "%2B")), query, headers, body, origin, target);
    }

    /** Reads the pairs of a query string or of a form body. */
    public static Map<String, String> parameters(String encoded) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : encoded.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    public @Nullable String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    public boolean is(String otherMethod) {
        return method.equals(otherMethod);
    }

    public List<String> segments() {
        return Stream.of(path.split("/", -1)).filter(part -> !part.isEmpty()).toList();
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
