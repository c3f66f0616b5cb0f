package io.entrepot.gateway.validation;

import com.networknt.schema.SchemaException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Makes of a document what requests are held against, and refuses what it could not hold them against. */
class ContractCompiler {

    private static final Set<String> STYLES = Set.of("form", "simple");

    private final ContractDocument document;
    private final ClosedSchemas closed;
    private final RequestSchemas schemas = new RequestSchemas();

    ContractCompiler(ContractDocument document) {
        this.document = document;
        this.closed = new ClosedSchemas(document);
    }

    RequestContract compile(HttpMethod method, String path) {
        var verb = method.name().toLowerCase(Locale.ROOT);
        if (document.operation(path, verb).isMissingNode()) {
            throw new UncheckableContract(document.name() + " has no " + method + " " + path);
        }
        try {
            var parameters =
                    document.parameters(path, verb).map(this::parameter).toList();
            return RequestContract.of(
                    parameters, body(document.operation(path, verb).path("requestBody")));
        } catch (SchemaException unusable) {
            throw new UncheckableContract(document.name() + " " + method + " " + path + ": " + unusable.getMessage());
        }
    }

    private Parameter parameter(JsonNode parameter) {
        var name = parameter.path("name").asString();
        var place = place(name, parameter);
        var schema = document.followed(parameter.path("schema"));
        closed.close(schema);
        var isArray = schema.path("type").asString("").equals("array");
        var element = isArray ? document.followed(schema.path("items")) : schema;
        return new Parameter(
                name,
                place,
                parameter.path("required").asBoolean(false),
                value(name, element),
                isArray,
                isArray && !parameter.path("explode").asBoolean(place == Parameter.Place.QUERY),
                schemas.compile(document.alone(schema)));
    }

    private Parameter.Place place(String name, JsonNode parameter) {
        var style = parameter.path("style").asString("form");
        if (parameter.has("content") || !STYLES.contains(style)) {
            throw new UncheckableContract(document.name() + " writes the parameter " + name + " in an unusual style");
        }
        return switch (parameter.path("in").asString("")) {
            case "path" -> Parameter.Place.PATH;
            case "query" -> Parameter.Place.QUERY;
            case "header" -> Parameter.Place.HEADER;
            default -> throw new UncheckableContract(document.name() + " has the parameter " + name + " in a cookie");
        };
    }

    private Value value(String name, JsonNode schema) {
        if (!schema.path("type").isString()) {
            throw new UncheckableContract(document.name() + " gives the parameter " + name + " no single type");
        }
        return Value.of(schema.path("type").stringValue());
    }

    private Body body(JsonNode described) {
        if (described.isMissingNode()) {
            return new Body.None();
        }
        var body = document.followed(described);
        var content = body.path("content");
        var mediaTypes = content.propertyStream()
                .map(entry -> MediaType.valueOf(entry.getKey()))
                .collect(Collectors.toSet());
        var isRequired = body.path("required").asBoolean(false);
        if (mediaTypes.equals(Set.of(MediaType.TEXT_PLAIN))) {
            return new Body.Text(isRequired);
        }
        if (!mediaTypes.equals(Set.of(MediaType.APPLICATION_JSON))) {
            throw new UncheckableContract(
                    document.name() + " takes a body of another type than application/json or text/plain");
        }
        var schema = content.path(MediaType.APPLICATION_JSON_VALUE).path("schema");
        closed.close(schema);
        return new Body.Json(mediaTypes, isRequired, schemas.compile(document.alone(schema)));
    }
}
