package io.entrepot.foundation.specifications;

import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The types of a GraphQL schema as schemas, each as it is read, as it is sent, and with the arguments that its fields take. */
final class GraphQlSchemas {

    private final TypeDefinitionRegistry types;
    private final Map<String, Object> all = new LinkedHashMap<>();

    GraphQlSchemas(TypeDefinitionRegistry types) {
        this.types = types;
    }

    /** By name, as references point at them. */
    Map<String, Object> all() {
        return all;
    }

    List<FieldDefinition> fieldsOf(String type) {
        var fields = new ArrayList<FieldDefinition>();
        if (types.getTypeOrNull(type) instanceof ImplementingTypeDefinition<?> found) {
            fields.addAll(found.getFieldDefinitions());
        }
        types.objectTypeExtensions()
                .getOrDefault(type, List.of())
                .forEach(extension -> fields.addAll(extension.getFieldDefinitions()));
        return fields;
    }

    static boolean isDeprecated(DirectivesContainer<?> element) {
        return element.hasDirective("deprecated");
    }

    /** The arguments of a field, and of the fields within. */
    Map<String, Object> request(FieldDefinition field) {
        var arguments = new LinkedHashMap<>(arguments(field));
        var properties = new LinkedHashMap<String, Object>(properties(arguments));
        properties.put("of", within(field.getType()));
        arguments.put("properties", properties);
        return arguments;
    }

    @SuppressWarnings("unchecked") // made below
    private static Map<String, Object> properties(Map<String, Object> schema) {
        return (Map<String, Object>) schema.getOrDefault("properties", Map.of());
    }

    private Map<String, Object> arguments(FieldDefinition field) {
        return object(field.getInputValueDefinitions());
    }

    /** What may be left out is optional, and what has a default. */
    private Map<String, Object> object(List<InputValueDefinition> values) {
        var properties = new LinkedHashMap<String, Object>();
        values.forEach(value -> properties.put(value.getName(), deprecated(input(value.getType()), value)));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                values.stream()
                        .filter(value -> value.getType() instanceof NonNullType && value.getDefaultValue() == null)
                        .map(InputValueDefinition::getName)
                        .toList());
        return schema;
    }

    /** Of what is sent the name of the type counts: our documents name the types of their variables. */
    private Map<String, Object> input(Type<?> type) {
        return switch (type) {
            case NonNullType some -> input(some.getType());
            case ListType list -> nullable(Map.of("type", "array", "items", input(list.getType())));
            case TypeName name -> nullable(named(name.getName(), true));
            default -> throw new IllegalArgumentException("an unknown kind of type: " + type);
        };
    }

    Map<String, Object> output(Type<?> type) {
        return switch (type) {
            case NonNullType some -> notNull(output(some.getType()));
            case ListType list -> nullable(Map.of("type", "array", "items", output(list.getType())));
            case TypeName name -> nullable(named(name.getName(), false));
            default -> throw new IllegalArgumentException("an unknown kind of type: " + type);
        };
    }

    private Map<String, Object> within(Type<?> type) {
        return switch (type) {
            case NonNullType some -> within(some.getType());
            case ListType list -> within(list.getType());
            case TypeName name ->
                reference("arguments within " + name.getName(), () -> argumentsWithin(name.getName()));
            default -> throw new IllegalArgumentException("an unknown kind of type: " + type);
        };
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        var nullable = new LinkedHashMap<>(schema);
        nullable.put("nullable", true);
        return nullable;
    }

    private static Map<String, Object> notNull(Map<String, Object> schema) {
        var some = new LinkedHashMap<>(schema);
        some.remove("nullable");
        return some;
    }

    private static Map<String, Object> deprecated(Map<String, Object> schema, DirectivesContainer<?> element) {
        if (!isDeprecated(element)) {
            return schema;
        }
        var marked = new LinkedHashMap<>(schema);
        marked.put("deprecated", true);
        return marked;
    }

    private Map<String, Object> named(String name, boolean isSent) {
        var definition = types.getTypeOrNull(name);
        return switch (name) {
            case "Int" -> Map.of("type", "integer", "format", "int32");
            case "Float" -> Map.of("type", "number", "format", "double");
            case "Boolean" -> Map.of("type", "boolean");
            case "String" -> Map.of("type", "string");
            case "ID" -> isSent ? Map.of("type", "string", "format", "ID") : Map.of("type", "string");
            default -> definition == null ? scalar(name) : defined(definition, isSent);
        };
    }

    /** Whatever it is made of. */
    private static Map<String, Object> scalar(String name) {
        return Map.of("type", "string", "format", name);
    }

    private Map<String, Object> defined(TypeDefinition<?> definition, boolean isSent) {
        var name = definition.getName();
        return switch (definition) {
            case EnumTypeDefinition listed -> values(listed, isSent);
            case InputObjectTypeDefinition input -> {
                var schema = new LinkedHashMap<String, Object>();
                schema.put("type", "object");
                schema.put("format", name);
                schema.put("allOf", List.of(reference("sent " + name, () -> object(input.getInputValueDefinitions()))));
                yield schema;
            }
            case ImplementingTypeDefinition<?> _, UnionTypeDefinition _ ->
                Map.of("type", "object", "allOf", List.of(reference("read " + name, () -> read(name))));
            default -> scalar(name);
        };
    }

    private static Map<String, Object> values(EnumTypeDefinition listed, boolean isSent) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        if (isSent) {
            schema.put("format", listed.getName());
        }
        schema.put(
                "enum",
                listed.getEnumValueDefinitions().stream()
                        .map(EnumValueDefinition::getName)
                        .toList());
        return schema;
    }

    /** A type that contains itself is told once. */
    private Map<String, Object> reference(String name, Supplier<Map<String, Object>> schema) {
        var key = name.replace(' ', '-');
        if (!all.containsKey(key)) {
            all.put(key, Map.of());
            all.put(key, schema.get());
        }
        return Map.of("$ref", "#/components/schemas/" + key);
    }

    private Map<String, Object> read(String type) {
        var properties = new LinkedHashMap<String, Object>();
        fieldsOf(type).forEach(field -> properties.put(field.getName(), deprecated(output(field.getType()), field)));
        kindsOf(type).forEach(kind -> properties.put("on " + kind, named(kind, false)));
        return Map.of("properties", properties, "required", List.copyOf(properties.keySet()));
    }

    private Map<String, Object> argumentsWithin(String type) {
        var properties = new LinkedHashMap<String, Object>();
        fieldsOf(type).forEach(field -> {
            properties.put(field.getName() + "()", arguments(field));
            properties.put(field.getName(), within(field.getType()));
        });
        kindsOf(type)
                .forEach(kind -> properties.put(
                        "on " + kind, reference("arguments within " + kind, () -> argumentsWithin(kind))));
        return Map.of("type", "object", "properties", properties);
    }

    /** The types that an interface or a union may turn out to be. */
    private Stream<String> kindsOf(String type) {
        var definition = types.getTypeOrNull(type);
        return switch (definition) {
            case UnionTypeDefinition union ->
                union.getMemberTypes().stream().map(member -> ((TypeName) member).getName());
            case InterfaceTypeDefinition _ ->
                types.getTypes(ObjectTypeDefinition.class).stream()
                        .filter(object -> object.getImplements().stream()
                                .anyMatch(implemented ->
                                        ((TypeName) implemented).getName().equals(type)))
                        .map(ObjectTypeDefinition::getName);
            case null, default -> Stream.empty();
        };
    }
}
