package io.entrepot.foundation.contracts.compatibility;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One operation of a document: a method on a path. */
public record Endpoint(String method, String template, Part path, Part operation) {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    /** By method and path, where the names of the variables in the path do not count. */
    public static Map<String, Endpoint> of(Document document) {
        var found = new LinkedHashMap<String, Endpoint>();
        var paths = document.root().at("paths");
        paths.namesWithoutExtensions()
                .forEach(template -> METHODS.stream()
                        .filter(method -> paths.at(template).has(method))
                        .map(method -> new Endpoint(
                                method.toUpperCase(Locale.ROOT),
                                template,
                                paths.at(template),
                                paths.at(template, method)))
                        .forEach(endpoint -> found.put(endpoint.key(), endpoint)));
        return found;
    }

    public String name() {
        return method + " " + template;
    }

    /** Which variable of the path this name stands for; -1 for none. */
    int positionOf(String variable) {
        var names = VARIABLE.matcher(template)
                .results()
                .map(match -> match.group(1))
                .toList();
        return names.indexOf(variable);
    }

    /** The same for every naming of the variables, for example {@code GET /orders/{}}. */
    public static String key(String operation) {
        return VARIABLE.matcher(operation).replaceAll("{}");
    }

    private String key() {
        return key(name());
    }
}
