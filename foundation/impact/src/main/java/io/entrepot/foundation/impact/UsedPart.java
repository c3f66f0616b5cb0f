package io.entrepot.foundation.impact;

import io.entrepot.foundation.contracts.compatibility.Endpoint;
import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import io.entrepot.foundation.impact.use.OperationUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What we use of an operation, cut out of a document as a small document of its own. */
final class UsedPart {

    private final Document whole;
    private final Endpoint endpoint;
    private final OperationUse use;
    private final Set<String> described = new TreeSet<>();

    UsedPart(Document whole, Endpoint endpoint, OperationUse use) {
        this.whole = whole;
        this.endpoint = endpoint;
        this.use = use;
    }

    /** What the document does not describe of what is used. */
    Set<String> unknown() {
        var unknown = new TreeSet<String>();
        Map.of("sent", use.sends(), "read", use.reads(), "parameter", use.parameters(), "filter", use.filters())
                .forEach((kind, names) -> names.stream()
                        .map(name -> kind + " " + name)
                        .filter(name -> !described.contains(name))
                        .forEach(unknown::add));
        return unknown;
    }

    /** @param method as which, and at which path, the operation stands in it */
    Document document(String method, String path) {
        var operation = new LinkedHashMap<String, @Nullable Object>();
        Stream.of("deprecated", "x-sunset", "security")
                .filter(endpoint.operation()::has)
                .forEach(name ->
                        operation.put(name, endpoint.operation().at(name).value()));
        operation.put("parameters", parameters());
        addBody(operation);
        operation.put("responses", responses());
        var cut = new LinkedHashMap<String, Object>();
        cut.put("openapi", whole.root().at("openapi").text());
        if (whole.root().has("security")) {
            cut.put("security", value(whole.root().at("security")));
        }
        cut.put("paths", Map.of(path, Map.of(method.toLowerCase(Locale.ROOT), operation)));
        return Document.of(cut);
    }

    private static Object value(Part part) {
        var value = part.value();
        return value == null ? Map.of() : value;
    }

    private List<Object> parameters() {
        var kept = new ArrayList<Object>();
        Stream.concat(
                        endpoint.path().at("parameters").elements().stream(),
                        endpoint.operation().at("parameters").elements().stream())
                .filter(this::isUsed)
                .map(this::writtenOut)
                .forEach(kept::add);
        use.filters().forEach(filter -> addFilter(kept, filter));
        return kept;
    }

    private boolean isUsed(Part parameter) {
        var name = parameter.at("name").text();
        if (use.parameters().contains(name)) {
            described.add("parameter " + name);
            return true;
        }
        return parameter.at("in").text().equals("path")
                || parameter.at("required").isTrue();
    }

    private Map<String, @Nullable Object> writtenOut(Part parameter) {
        var kept = new LinkedHashMap<String, @Nullable Object>();
        parameter.names().forEach(name -> kept.put(name, parameter.at(name).value()));
        kept.put("schema", new UsedSchema(true).of(parameter.at("schema"), UsedFields.of(Set.of())));
        return kept;
    }

    /** A filter is a parameter that is typed like the field by which it filters. */
    private void addFilter(List<Object> parameters, String filter) {
        var field = field(answer(), List.of(filter.split("/")));
        if (field.exists()) {
            described.add("filter " + filter);
            parameters.add(Map.of(
                    "in",
                    "query",
                    "name",
                    "filter " + filter,
                    "schema",
                    new UsedSchema(true).of(field, UsedFields.of(Set.of()))));
        }
    }

    /** An element of the answer's list. */
    private Part answer() {
        return field(schema(endpoint.operation().at("responses", "200")), List.of("value"));
    }

    private static Part field(Part schema, List<String> steps) {
        var found = schema;
        for (var step : steps) {
            found = property(found.at("items").exists() ? found.at("items") : found, step);
        }
        return found;
    }

    private static Part property(Part schema, String name) {
        var own = schema.at("properties", name);
        return own.exists()
                ? own
                : schema.at("allOf").elements().stream()
                        .map(joined -> property(joined.at("items").exists() ? joined.at("items") : joined, name))
                        .filter(Part::exists)
                        .findFirst()
                        .orElse(own);
    }

    private static Part schema(Part message) {
        var content = message.at("content");
        return types(content).stream()
                .findFirst()
                .map(type -> content.at(type, "schema"))
                .orElseGet(() -> content.at("none"));
    }

    /** JSON where there is any, as all our clients speak it where they can. */
    private static List<String> types(Part content) {
        var json = content.names().filter(type -> type.contains("json")).toList();
        return json.isEmpty()
                ? content.names()
                        .filter(type -> type.contains("xml") || type.equals("*/*"))
                        .toList()
                : json;
    }

    private void addBody(Map<String, @Nullable Object> operation) {
        var body = endpoint.operation().at("requestBody");
        var sent = sent();
        if (body.exists() && (!sent.isEmpty() || body.at("required").isTrue())) {
            operation.put(
                    "requestBody",
                    Map.of("required", body.at("required").isTrue(), "content", contents(body, true, sent)));
        }
    }

    /** Where fields take arguments, one that we read may come to need some, so that those of each are sent, if none. */
    private Set<String> sent() {
        var sent = new TreeSet<>(use.sends());
        if (endpoint.operation().at("x-fields-take-arguments").isTrue()) {
            use.reads().forEach(field -> {
                for (int end = field.indexOf('.'); end >= 0; end = field.indexOf('.', end + 1)) {
                    sent.add("of." + field.substring(0, end) + "()");
                }
                sent.add("of." + field + "()");
            });
        }
        return sent;
    }

    /** Success only: a refusal is read as one, whatever stands in it. */
    private Map<String, Object> responses() {
        var responses = endpoint.operation().at("responses");
        return responses
                .names()
                .filter(status -> status.startsWith("2"))
                .collect(Collectors.toMap(
                        status -> status,
                        status -> Map.of("content", contents(responses.at(status), false, use.reads())),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private Map<String, Object> contents(Part message, boolean isSent, Set<String> names) {
        var kept = new LinkedHashMap<String, Object>();
        var content = message.at("content");
        if (names.isEmpty() && !isSent) {
            return kept; // whatever is answered, nobody reads it
        }
        types(content).forEach(type -> {
            var used = new UsedSchema(isSent);
            kept.put(type, Map.of("schema", used.of(content.at(type, "schema"), UsedFields.of(names))));
            used.found().forEach(field -> described.add((isSent ? "sent " : "read ") + field));
        });
        return kept;
    }
}
