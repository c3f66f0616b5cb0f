package io.entrepot.foundation.testing.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.PublishedContract;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The questions in GraphQL that {@code backend-use.yaml} of a service declares, to hold against those that its tests see at the stand-in. */
public final class DeclaredQueries {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Set<String>> sends = new HashMap<>();

    private DeclaredQueries() {}

    /**
     * Those of a service.
     *
     * @param service its folder below {@code system-apis/}
     */
    public static DeclaredQueries of(String service) {
        var queries = new DeclaredQueries();
        Map<String, Map<String, List<Map<String, Object>>>> declared = new Yaml()
                .load(PublishedContract.ofFile("system-apis/" + service + "/backend-use.yaml")
                        .text());
        Objects.requireNonNull(declared.get("contracts"))
                .values()
                .forEach(operations -> operations.forEach(queries::add));
        return queries;
    }

    private void add(Map<String, Object> operation) {
        var names = operation.get("sends") instanceof Collection<?> list ? list : List.of();
        sends.put(
                String.valueOf(operation.get("operation")),
                names.stream().map(String::valueOf).collect(Collectors.toSet()));
    }

    /**
     * Fails unless the question is declared, and everything that is sent with it.
     *
     * @param body as it was sent: the document and its variables
     */
    public void assertDeclared(String body) {
        var asked = JSON.readValue(body, Asked.class);
        var query = Query.parse(asked.query());
        assertThat(sends).as("in backend-use.yaml").containsKey(query.operation());
        assertThat(sends.getOrDefault(query.operation(), Set.of()))
                .as("sent with " + query.operation())
                .containsAll(query.sentWith(Objects.requireNonNullElse(asked.variables(), Map.of())));
    }

    private record Asked(String query, @Nullable Map<String, Object> variables) {}
}
