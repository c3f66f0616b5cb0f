package io.entrepot.foundation.specifications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The schemas of an OData metadata document by qualified names, with aliases resolved. */
final class EdmxModel {

    private static final Set<String> TYPES = Set.of("EntityType", "ComplexType", "EnumType", "TypeDefinition");
    private static final String COLLECTION = "Collection(";

    private final Map<String, String> namespaces = new HashMap<>();
    private final Map<String, XmlElement> types = new LinkedHashMap<>();
    private final Map<String, List<Map.Entry<String, XmlElement>>> members = new HashMap<>();
    private final Map<XmlElement, String> targets = new HashMap<>();
    private final Map<String, List<XmlElement>> annotations = new HashMap<>();

    /** What is asked for once for each set or property is put in order once: large documents have thousands of them. */
    EdmxModel(XmlElement root) {
        root.all("Schema").forEach(this::take);
        members("EntityContainer").forEach(container -> takeServed(container.getKey(), container.getValue()));
        members("Annotations").map(Map.Entry::getValue).forEach(this::takeAnnotations);
    }

    private void take(XmlElement schema) {
        if (schema.has("Alias")) {
            namespaces.put(schema.at("Alias"), schema.at("Namespace"));
        }
        var namespace = schema.at("Namespace");
        schema.children().forEach(member -> {
            members.computeIfAbsent(member.name(), kind -> new ArrayList<>()).add(Map.entry(namespace, member));
            if (TYPES.contains(member.name())) {
                types.put(namespace + "." + member.at("Name"), member);
            }
        });
    }

    private void takeServed(String namespace, XmlElement container) {
        var prefix = namespace + "." + container.at("Name") + "/";
        container.children().forEach(served -> targets.put(served, prefix + served.at("Name")));
    }

    private void takeAnnotations(XmlElement elsewhere) {
        annotations
                .computeIfAbsent(qualifiedTarget(elsewhere.at("Target")), target -> new ArrayList<>())
                .addAll(elsewhere.children("Annotation").toList());
    }

    /** What a collection is of, or the type itself. */
    static String elementOf(String type) {
        return type.startsWith(COLLECTION) ? type.substring(COLLECTION.length(), type.length() - 1) : type;
    }

    String qualified(String name) {
        var dot = name.lastIndexOf('.');
        var prefix = name.substring(0, Math.max(dot, 0));
        return namespaces.getOrDefault(prefix, prefix) + name.substring(Math.max(dot, 0));
    }

    @Nullable XmlElement type(String name) {
        return types.get(qualified(name));
    }

    /** Elements of this kind of all schemas, for example {@code Action}, by the namespace in which they stand. */
    Stream<Map.Entry<String, XmlElement>> members(String kind) {
        return members.getOrDefault(kind, List.of()).stream();
    }

    /** What the containers serve, for example {@code EntitySet}. */
    Stream<XmlElement> served(String kind) {
        return members("EntityContainer")
                .flatMap(container -> container.getValue().children(kind));
    }

    /** The key of a type or of the type that it extends, with the properties that make it up. */
    Map<String, XmlElement> keyOf(String name) {
        var definition = type(name);
        if (definition == null) {
            return Map.of();
        }
        var keys = keysOf(definition);
        return keys.isEmpty() && definition.has("BaseType")
                ? keyOf(definition.at("BaseType"))
                : keys.stream()
                        .collect(Collectors.toMap(
                                key -> key, key -> property(definition, key), (one, other) -> one, LinkedHashMap::new));
    }

    static List<String> keysOf(XmlElement definition) {
        return definition
                .children("Key")
                .flatMap(key -> key.children("PropertyRef"))
                .map(reference -> reference.at("Name"))
                .toList();
    }

    private static XmlElement property(XmlElement definition, String name) {
        return definition
                .children("Property")
                .filter(property -> property.at("Name").equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the key " + name + " is no property"));
    }

    /** Set by the server alone. */
    boolean isComputed(String owner, XmlElement property) {
        return annotations(owner + "/" + property.at("Name"), property)
                .anyMatch(annotation -> annotation.at("Term").endsWith(".Computed") && !annotation.isFalse("Bool"));
    }

    /** Whether a restriction of this set, for example {@code InsertRestrictions}, says no to what the property names. */
    boolean isRefused(XmlElement set, String restriction, String property) {
        return annotations(targets.getOrDefault(set, ""), set)
                .filter(annotation -> annotation.at("Term").endsWith("." + restriction))
                .flatMap(annotation -> annotation.all("PropertyValue"))
                .anyMatch(value -> value.at("Property").equals(property) && value.isFalse("Bool"));
    }

    /** Those inside an element and those that stand elsewhere and point at it. */
    private Stream<XmlElement> annotations(String target, XmlElement element) {
        return Stream.concat(element.children("Annotation"), annotations.getOrDefault(target, List.of()).stream());
    }

    private String qualifiedTarget(String target) {
        var slash = target.indexOf('/');
        return slash < 0 ? qualified(target) : qualified(target.substring(0, slash)) + target.substring(slash);
    }
}
