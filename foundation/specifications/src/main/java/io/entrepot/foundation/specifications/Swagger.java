package io.entrepot.foundation.specifications;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An OpenAPI 2.0 document, told as OpenAPI 3.0; what 2.0 does not know stays as it is. */
final class Swagger {

    private static final Map<String, String> MOVED = Map.of(
            "#/definitions/", "#/components/schemas/",
            "#/responses/", "#/components/responses/");
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch");
    private static final Set<String> OF_PARAMETERS =
            Set.of("in", "name", "required", "description", "allowEmptyValue", "collectionFormat");
    private static final List<String> JSON = List.of("application/json");

    private final Part root;

    Swagger(Document document) {
        this.root = document.root();
    }

    Document openapi() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("openapi", "3.0.3");
        whole.put("info", copied(root.at("info").value()));
        whole.put("paths", paths());
        whole.put("components", components());
        Stream.of("security", "x-sunset")
                .filter(root::has)
                .forEach(name -> whole.put(name, copied(root.at(name).value())));
        return Document.of(whole);
    }

    private Map<String, Object> components() {
        var responses = new LinkedHashMap<String, Object>();
        root.at("responses").names().forEach(name -> responses.put(name, response(root.at("responses", name), JSON)));
        return Map.of(
                "schemas", copied(root.at("definitions").value()),
                "responses", responses,
                "securitySchemes", copied(root.at("securityDefinitions").value()));
    }

    private Map<String, Object> paths() {
        var paths = new LinkedHashMap<String, Object>();
        var base = root.at("basePath").text().replaceAll("/$", "");
        root.at("paths").namesWithoutExtensions().forEach(path -> {
            var operations = new LinkedHashMap<String, Object>();
            var part = root.at("paths", path);
            METHODS.stream()
                    .filter(part::has)
                    .forEach(method -> operations.put(method, operation(part, part.at(method))));
            paths.put(base + path, operations);
        });
        return paths;
    }

    private Map<String, Object> operation(Part path, Part operation) {
        var told = new LinkedHashMap<String, Object>();
        Stream.of("operationId", "summary", "deprecated", "security", "x-sunset")
                .filter(operation::has)
                .forEach(name -> told.put(name, copied(operation.at(name).value())));
        var parameters = parameters(path, operation);
        told.put(
                "parameters",
                parameters.stream()
                        .filter(Swagger::isOutsideBody)
                        .map(this::parameter)
                        .toList());
        addBody(told, parameters, mediaTypes("consumes", operation));
        told.put("responses", responses(operation));
        return told;
    }

    /** Those of the operation go before those of its path. */
    private static List<Part> parameters(Part path, Part operation) {
        var all = new LinkedHashMap<String, Part>();
        Stream.concat(path.at("parameters").elements().stream(), operation.at("parameters").elements().stream())
                .forEach(part -> all.put(part.at("in").text() + part.at("name").text(), part));
        return List.copyOf(all.values());
    }

    private static boolean isOutsideBody(Part parameter) {
        return !Set.of("body", "formData").contains(parameter.at("in").text());
    }

    private Map<String, Object> parameter(Part parameter) {
        var told = new LinkedHashMap<String, Object>();
        told.put("in", parameter.at("in").text());
        told.put("name", parameter.at("name").text());
        told.put("required", parameter.at("required").isTrue());
        told.put("schema", schemaBeside(parameter));
        if (parameter.at("in").text().equals("query")
                && parameter.at("type").text().equals("array")) {
            addStyle(told, parameter.at("collectionFormat").text());
        }
        return told;
    }

    private static void addStyle(Map<String, Object> told, String format) {
        told.put(
                "style",
                switch (format) {
                    case "ssv" -> "spaceDelimited";
                    case "pipes" -> "pipeDelimited";
                    default -> "form";
                });
        told.put("explode", format.equals("multi"));
    }

    /** In 2.0 the schema of a parameter or header stands beside its name. */
    private Map<String, Object> schemaBeside(Part part) {
        var schema = new LinkedHashMap<String, Object>();
        part.names()
                .filter(name -> !OF_PARAMETERS.contains(name))
                .forEach(name -> schema.put(name, copied(part.at(name).value())));
        return schemaOf(schema);
    }

    private void addBody(Map<String, Object> told, List<Part> parameters, List<String> types) {
        parameters.stream()
                .filter(parameter -> parameter.at("in").text().equals("body"))
                .forEach(body -> told.put(
                        "requestBody",
                        Map.of("required", body.at("required").isTrue(), "content", content(types, rawSchema(body)))));
        var fields = parameters.stream()
                .filter(parameter -> parameter.at("in").text().equals("formData"))
                .toList();
        if (!fields.isEmpty()) {
            told.put("requestBody", Map.of("required", true, "content", content(types, form(fields))));
        }
    }

    private Map<String, Object> form(List<Part> fields) {
        var properties = new LinkedHashMap<String, Object>();
        fields.forEach(field -> properties.put(field.at("name").text(), schemaBeside(field)));
        var required = fields.stream()
                .filter(field -> field.at("required").isTrue())
                .map(field -> field.at("name").text())
                .toList();
        return Map.of("type", "object", "properties", properties, "required", required);
    }

    private Map<String, Object> responses(Part operation) {
        var told = new LinkedHashMap<String, Object>();
        var types = mediaTypes("produces", operation);
        operation
                .at("responses")
                .namesWithoutExtensions()
                .forEach(status -> told.put(status, response(operation.at("responses", status), types)));
        return told;
    }

    private Map<String, Object> response(Part response, List<String> types) {
        var told = new LinkedHashMap<String, Object>();
        if (response.has("schema")) {
            told.put("content", content(types, rawSchema(response)));
        }
        var headers = new LinkedHashMap<String, Object>();
        response.at("headers")
                .names()
                .forEach(name -> headers.put(name, Map.of("schema", schemaBeside(response.at("headers", name)))));
        told.put("headers", headers);
        return told;
    }

    private List<String> mediaTypes(String kind, Part operation) {
        var own = operation.has(kind) ? operation.at(kind) : root.at(kind);
        var named = own.elements().stream().map(Part::text).toList();
        return named.isEmpty() ? JSON : named;
    }

    private static Map<String, Object> content(List<String> types, Object schema) {
        var content = new LinkedHashMap<String, Object>();
        types.forEach(type -> content.put(type, Map.of("schema", schema)));
        return content;
    }

    /** With its reference unfollowed, so that definitions may contain themselves. */
    private Object rawSchema(Part holder) {
        return holder.value() instanceof Map<?, ?> map ? copied(map.get("schema")) : Map.of();
    }

    private static Object copied(@Nullable Object value) {
        return switch (value) {
            case null -> Map.of();
            case List<?> list -> list.stream().map(Swagger::element).toList();
            case Map<?, ?> map -> schemaOf(map);
            default -> value;
        };
    }

    private static Object element(@Nullable Object value) {
        return value == null ? "null" : copied(value);
    }

    private static Map<String, Object> schemaOf(Map<?, ?> map) {
        var told = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            switch (String.valueOf(key)) {
                case "$ref" -> told.put("$ref", moved(String.valueOf(value)));
                case "x-nullable" -> told.put("nullable", element(value));
                case "discriminator" ->
                    told.put(
                            "discriminator",
                            value instanceof String name ? Map.of("propertyName", name) : element(value));
                case String name -> told.put(name, element(value));
            }
        });
        if ("file".equals(told.get("type"))) {
            told.putAll(Map.of("type", "string", "format", "binary"));
        }
        return told;
    }

    private static String moved(String reference) {
        return MOVED.entrySet().stream()
                .filter(move -> reference.startsWith(move.getKey()))
                .map(move -> reference.replace(move.getKey(), move.getValue()))
                .findFirst()
                .orElse(reference);
    }
}
