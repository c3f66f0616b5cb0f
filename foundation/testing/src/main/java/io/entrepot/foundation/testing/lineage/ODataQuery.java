package io.entrepot.foundation.testing.lineage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a query of OData names: fields that are selected and expanded, and those by which is filtered and sorted. */
final class ODataQuery {

    private static final Pattern COMPARED = Pattern.compile("([A-Za-z][\\w/]*)\\s+(?:eq|ne|gt|ge|lt|le)\\b");
    private static final Pattern EXPANDED = Pattern.compile("(\\w+)(?:\\(\\$select=([^)]*)\\))?");

    private final Map<String, String> options;

    private ODataQuery(Map<String, String> options) {
        this.options = options;
    }

    /** @param url with or without a query, as it stands in code or as it was sent */
    static ODataQuery of(String url) {
        var query = url.replaceFirst("^[^?]*\\??", "");
        return new ODataQuery(Arrays.stream(query.split("&", -1))
                .map(option -> option.split("=", 2))
                .filter(option -> option.length == 2)
                .collect(Collectors.toMap(
                        option -> decoded(option[0]), option -> decoded(option[1]), (one, other) -> one)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private String option(String name) {
        return options.getOrDefault(name, "");
    }

    /** As paths of an element of the list. */
    SortedSet<String> selected() {
        var expanded = EXPANDED.matcher(option("$expand"))
                .results()
                .flatMap(match -> match.group(2) == null
                        ? Stream.of(match.group(1))
                        : split(match.group(2)).map(field -> match.group(1) + "." + field));
        return sorted(Stream.concat(split(option("$select")), expanded));
    }

    SortedSet<String> filtered() {
        var quoted = option("$filter").replaceAll("'[^']*'", "''"); // what is compared with is no field
        var compared = COMPARED.matcher(quoted).results().map(match -> match.group(1));
        return sorted(Stream.concat(compared, split(option("$orderby")).map(field -> field.replaceAll(" .*", ""))));
    }

    private static Stream<String> split(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).filter(field -> !field.isEmpty());
    }

    private static SortedSet<String> sorted(Stream<String> fields) {
        return fields.collect(Collectors.toCollection(TreeSet::new));
    }
}
