package io.entrepot.foundation.specifications;

import graphql.GraphQLException;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.FieldDefinition;
import graphql.language.OperationTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A GraphQL schema, as its own language or as the answer to an introspection, told as operations: {@code GET /orders} asks for a field of the
 * query, {@code POST /order_create} for one of the mutation. The body has the arguments: those of the field by their names, those of the fields
 * within below {@code of}, with brackets behind the field whose they are, as in {@code of.data().first}. The answer is what stands below the
 * field; what only some types of several have stands below {@code on Type}.
 */
final class GraphQl {

    private static final Pattern LANGUAGE = Pattern.compile(
            "(?m)^(?:extend\\s+)?(?:(?:type|interface|input|enum|union)\\s+\\w+[^:\\n{=@]*[{=@\\n]|schema\\s*[{@]|scalar\\s+\\w|directive\\s+@)");
    private static final Pattern ANSWER = Pattern.compile("\\A\\s*\\{[^}]{0,200}\"__schema\"");

    private final TypeDefinitionRegistry types;

    GraphQl(String text) {
        try {
            this.types = ANSWER.matcher(text).find() ? introspected(text) : new SchemaParser().parse(text);
        } catch (GraphQLException | ClassCastException broken) {
            throw new IllegalArgumentException("no GraphQL schema: " + broken.getMessage(), broken);
        }
    }

    static boolean isSchema(String text) {
        return ANSWER.matcher(text).find() || LANGUAGE.matcher(text).find();
    }

    @SuppressWarnings("unchecked") // the objects of JSON have texts as keys
    private static TypeDefinitionRegistry introspected(String text) {
        var root = Document.parse(text).root();
        var answer = root.has("data") ? root.at("data") : root;
        var schema = new IntrospectionResultToSchema().createSchemaDefinition((Map<String, Object>) value(answer));
        return new SchemaParser().buildRegistry(schema);
    }

    private static Object value(Part part) {
        var value = part.value();
        return value == null ? Map.of() : value;
    }

    Document openapi() {
        var schemas = new GraphQlSchemas(types);
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        add(paths, schemas, root("query", "Query"), "get");
        add(paths, schemas, root("mutation", "Mutation"), "post");
        var whole = new LinkedHashMap<String, Object>();
        whole.put("openapi", "3.0.3");
        whole.put("paths", paths);
        whole.put("components", Map.of("schemas", schemas.all()));
        return Document.of(whole);
    }

    private String root(String operation, String otherwise) {
        return types.schemaDefinition().stream()
                .flatMap(schema -> schema.getOperationTypeDefinitions().stream())
                .filter(type -> type.getName().equals(operation))
                .map(OperationTypeDefinition::getTypeName)
                .map(TypeName::getName)
                .findFirst()
                .orElse(otherwise);
    }

    private static void add(
            Map<String, Map<String, Object>> paths, GraphQlSchemas schemas, String root, String method) {
        schemas.fieldsOf(root)
                .forEach(field -> paths.computeIfAbsent("/" + field.getName(), absent -> new LinkedHashMap<>())
                        .put(method, operation(schemas, field)));
    }

    private static Map<String, Object> operation(GraphQlSchemas schemas, FieldDefinition field) {
        var operation = new LinkedHashMap<String, Object>();
        if (GraphQlSchemas.isDeprecated(field)) {
            operation.put("deprecated", true);
        }
        operation.put("x-fields-take-arguments", true);
        operation.put("parameters", List.of());
        operation.put("requestBody", Map.of("required", true, "content", json(schemas.request(field))));
        operation.put("responses", Map.of("200", Map.of("content", json(schemas.output(field.getType())))));
        return operation;
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }
}
