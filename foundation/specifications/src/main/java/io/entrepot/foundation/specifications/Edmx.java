package io.entrepot.foundation.specifications;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.specifications.EdmxSchemas.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The metadata document of an OData 4 service, told as the operations that its entity sets, actions and functions offer. */
final class Edmx {

    private final EdmxModel model;
    private final EdmxSchemas schemas;
    private final Map<String, Map<String, Object>> paths = new LinkedHashMap<>();

    Edmx(XmlElement root) {
        if (!root.name().equals("Edmx")) {
            throw new IllegalArgumentException("the root is <" + root.name() + ">, not <Edmx>");
        }
        if (root.at("Version").startsWith("1.")) {
            throw new IllegalArgumentException("OData before 4 is not read");
        }
        this.model = new EdmxModel(root);
        this.schemas = new EdmxSchemas(model);
    }

    Document openapi() {
        model.served("EntitySet").forEach(this::addSet);
        model.served("Singleton").forEach(this::addSingleton);
        model.served("ActionImport").forEach(this::addActionImport);
        model.served("FunctionImport").forEach(this::addFunctionImport);
        var whole = new LinkedHashMap<String, Object>();
        whole.put("openapi", "3.0.3");
        whole.put("paths", paths);
        whole.put("components", Map.of("schemas", schemas.all()));
        return Document.of(whole);
    }

    private void addSet(XmlElement set) {
        var type = set.at("EntityType");
        var collection = "/" + set.at("Name");
        var keys = model.keyOf(type);
        var entity =
                collection + "(" + keys.keySet().stream().map("{%s}"::formatted).collect(Collectors.joining(",")) + ")";
        var parameters = keys.entrySet().stream()
                .map(key -> parameter(
                        "path", key.getKey(), schemas.of(key.getValue().at("Type"), key.getValue(), Use.READ)))
                .toList();
        addCollection(set, collection, type);
        addEntity(set, entity, type, parameters);
        addNavigation(set, entity, type, parameters);
        addBound(collection, "Collection(" + model.qualified(type) + ")", List.of());
        addBound(entity, model.qualified(type), parameters);
    }

    private void addCollection(XmlElement set, String path, String type) {
        add(path, "get", operation(List.of(), null, "200", list(type, set)));
        if (!model.isRefused(set, "InsertRestrictions", "Insertable")) {
            add(
                    path,
                    "post",
                    operation(List.of(), schemas.of(type, set, Use.CREATE), "201", schemas.of(type, set, Use.READ)));
        }
    }

    private Map<String, Object> list(String type, XmlElement place) {
        return Map.of(
                "type", "object",
                "required", List.of("value"),
                "properties", Map.of("value", Map.of("type", "array", "items", schemas.of(type, place, Use.READ))));
    }

    private void addEntity(XmlElement set, String path, String type, List<Map<String, Object>> parameters) {
        var read = schemas.of(type, set, Use.READ);
        add(path, "get", operation(parameters, null, "200", read));
        if (!model.isRefused(set, "UpdateRestrictions", "Updatable")) {
            add(path, "patch", operation(parameters, schemas.of(type, set, Use.CHANGE), "200", read));
        }
        if (!model.isRefused(set, "DeleteRestrictions", "Deletable")) {
            add(path, "delete", operation(parameters, null, "204", null));
        }
    }

    /** What an entity leads to, one step far. */
    private void addNavigation(XmlElement set, String path, String type, List<Map<String, Object>> parameters) {
        var definition = model.type(type);
        if (definition != null) {
            definition.children("NavigationProperty").forEach(property -> {
                var target = EdmxModel.elementOf(property.at("Type"));
                var isOne = target.equals(property.at("Type"));
                var answer = isOne ? schemas.of(target, set, Use.READ) : list(target, set);
                add(path + "/" + property.at("Name"), "get", operation(parameters, null, "200", answer));
                if (!isOne) {
                    add(
                            path + "/" + property.at("Name"),
                            "post",
                            operation(
                                    parameters,
                                    schemas.of(target, set, Use.CREATE),
                                    "201",
                                    schemas.of(target, set, Use.READ)));
                }
            });
        }
    }

    private void addSingleton(XmlElement singleton) {
        var path = "/" + singleton.at("Name");
        addEntity(singleton, path, singleton.at("Type"), List.of());
        addBound(path, model.qualified(singleton.at("Type")), List.of());
    }

    private void addBound(String path, String type, List<Map<String, Object>> parameters) {
        model.members("Action")
                .filter(action -> isBoundTo(type, action.getValue()))
                .forEach(action -> addAction(
                        path + "/" + action.getKey() + "." + action.getValue().at("Name"),
                        action.getValue(),
                        parameters));
        model.members("Function")
                .filter(function -> isBoundTo(type, function.getValue()))
                .forEach(function -> addFunction(
                        path + "/" + function.getKey() + "."
                                + function.getValue().at("Name"),
                        function.getValue(),
                        parameters));
    }

    private boolean isBoundTo(String type, XmlElement operation) {
        var target = operation
                .children("Parameter")
                .findFirst()
                .map(parameter -> parameter.at("Type"))
                .orElse("");
        var element = EdmxModel.elementOf(target);
        var qualified = target.replace(element, model.qualified(element));
        return operation.isTrue("IsBound") && qualified.equals(type);
    }

    private void addActionImport(XmlElement served) {
        unbound("Action", served.at("Action")).forEach(action -> addAction("/" + served.at("Name"), action, List.of()));
    }

    private void addFunctionImport(XmlElement served) {
        unbound("Function", served.at("Function"))
                .forEach(function -> addFunction("/" + served.at("Name"), function, List.of()));
    }

    private List<XmlElement> unbound(String kind, String name) {
        return model.members(kind)
                .filter(member -> (member.getKey() + "." + member.getValue().at("Name")).equals(model.qualified(name)))
                .map(Map.Entry::getValue)
                .filter(member -> !member.isTrue("IsBound"))
                .toList();
    }

    private void addAction(String path, XmlElement action, List<Map<String, Object>> parameters) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        arguments(action).forEach(argument -> {
            properties.put(argument.at("Name"), schemas.of(argument.at("Type"), argument, Use.CREATE));
            if (argument.isFalse("Nullable")) {
                required.add(argument.at("Name"));
            }
        });
        var body = properties.isEmpty()
                ? null
                : Map.<String, Object>of("type", "object", "properties", properties, "required", required);
        add(path, "post", operation(parameters, body, "200", returned(action)));
    }

    /** A function is told apart by the names of its arguments, which stand in its path. */
    private void addFunction(String path, XmlElement function, List<Map<String, Object>> parameters) {
        var arguments = arguments(function);
        var all = new ArrayList<>(parameters);
        arguments.forEach(argument ->
                all.add(parameter("path", argument.at("Name"), schemas.of(argument.at("Type"), argument, Use.CREATE))));
        var names = arguments.stream()
                .map(argument -> "%s={%s}".formatted(argument.at("Name"), argument.at("Name")))
                .collect(Collectors.joining(",", "(", ")"));
        add(path + names, "get", operation(all, null, "200", returned(function)));
    }

    private static List<XmlElement> arguments(XmlElement operation) {
        return operation
                .children("Parameter")
                .skip(operation.isTrue("IsBound") ? 1 : 0)
                .toList();
    }

    private @Nullable Map<String, Object> returned(XmlElement operation) {
        return operation.children("ReturnType").findFirst().map(this::answer).orElse(null);
    }

    /** Entities answer as they are; single values and lists stand in a field of their own. */
    private Map<String, Object> answer(XmlElement returned) {
        var type = returned.at("Type");
        var element = EdmxModel.elementOf(type);
        if (!element.equals(type)) {
            return list(element, returned);
        }
        var schema = schemas.of(type, returned, Use.READ);
        return schema.containsKey("$ref")
                ? schema
                : Map.of("type", "object", "required", List.of("value"), "properties", Map.of("value", schema));
    }

    private static Map<String, Object> parameter(String in, String name, Map<String, Object> schema) {
        return Map.of("in", in, "name", name, "required", true, "schema", schema);
    }

    private static Map<String, Object> operation(
            List<Map<String, Object>> parameters,
            @Nullable Map<String, Object> body,
            String status,
            @Nullable Map<String, Object> answer) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("parameters", parameters);
        if (body != null) {
            operation.put("requestBody", Map.of("required", true, "content", json(body)));
        }
        operation.put("responses", Map.of(status, answer == null ? Map.of() : Map.of("content", json(answer))));
        return operation;
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    private void add(String path, String method, Map<String, Object> operation) {
        paths.computeIfAbsent(path, absent -> new LinkedHashMap<>()).put(method, operation);
    }
}
