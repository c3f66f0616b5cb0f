package io.entrepot.foundation.testing.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.PublishedContract;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** The calls that {@code backend-use.yaml} of a service declares, to hold against those that its tests see at the stand-in. */
public final class DeclaredCalls {

    private final Map<Pattern, Set<String>> filters = new LinkedHashMap<>();

    private DeclaredCalls() {}

    /**
     * Those of a service.
     *
     * @param service its folder below {@code system-apis/}
     */
    public static DeclaredCalls of(String service) {
        var calls = new DeclaredCalls();
        Map<String, Map<String, List<Map<String, Object>>>> declared = new Yaml()
                .load(PublishedContract.ofFile("system-apis/" + service + "/backend-use.yaml")
                        .text());
        Objects.requireNonNull(declared.get("contracts"))
                .values()
                .forEach(operations -> operations.forEach(calls::add));
        return calls;
    }

    private void add(Map<String, Object> operation) {
        var text = String.valueOf(operation.get("operation")).split(" ", 2);
        var path = Pattern.quote(text[1]).replaceAll("\\{[^}]*}", "\\\\E[^/?]*\\\\Q");
        var names = operation.get("filters") instanceof Collection<?> list ? list : List.of();
        filters.computeIfAbsent(Pattern.compile(text[0] + " .*" + path), absent -> new HashSet<>())
                .addAll(names.stream().map(String::valueOf).toList());
    }

    /** Fails unless the operation is declared, and every field that an OData query filters and sorts by. */
    public void assertDeclared(String method, String url) {
        var call = method + " " + url.replaceAll("\\?.*", "");
        var declared = filters.entrySet().stream()
                .filter(operation -> operation.getKey().matcher(call).matches())
                .toList();
        assertThat(declared).as(call + " is in backend-use.yaml").isNotEmpty();
        var known = declared.stream()
                .flatMap(operation -> operation.getValue().stream())
                .toList();
        assertThat(known)
                .as("filters of " + call)
                .containsAll(ODataQuery.of(url).filtered());
    }
}
