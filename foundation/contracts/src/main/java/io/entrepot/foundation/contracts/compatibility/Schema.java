package io.entrepot.foundation.contracts.compatibility;

import io.entrepot.foundation.contracts.document.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A schema in the form in which two can be compared: what {@code allOf} joins is one, null is a type whether 3.0 or 3.1 says so,
 * and an alternative that is only null is no alternative.
 */
final class Schema {

    static final Set<String> EVERY_TYPE = Set.of("null", "boolean", "object", "array", "number", "integer", "string");
    static final String NULL = "null";

    private final Part part;
    private final Map<String, List<Part>> keywords = new LinkedHashMap<>();
    private final Map<String, Part> properties = new LinkedHashMap<>();
    private final Set<String> required = new TreeSet<>();
    private final Set<String> types = new TreeSet<>(EVERY_TYPE);
    private List<Part> alternatives = List.of();

    private Schema(Part part) {
        this.part = part;
    }

    static Schema of(Part part) {
        var schema = new Schema(part);
        schema.take(part, new HashSet<>());
        return schema;
    }

    Part part() {
        return part;
    }

    Map<String, Part> properties() {
        return properties;
    }

    Set<String> required() {
        return required;
    }

    /** A number may be an integer, so that {@code number} stands for both. */
    Set<String> types() {
        return types;
    }

    /** The branches of {@code oneOf} or {@code anyOf}; none where the schema is one by itself. */
    List<Part> alternatives() {
        return alternatives;
    }

    Set<String> keywords() {
        return keywords.keySet();
    }

    /** What is said by this keyword, more than once where several joined schemas say it differently. */
    List<Part> all(String keyword) {
        return keywords.getOrDefault(keyword, List.of());
    }

    @Nullable Part only(String keyword) {
        var said = all(keyword);
        return said.isEmpty() ? null : said.getLast();
    }

    /** Allows fields that it does not name. */
    boolean isOpen() {
        return all("additionalProperties").stream().noneMatch(Part::isFalse);
    }

    private void take(Part from, Set<String> met) {
        if (!met.add(from.pointer())) {
            return; // joined with itself
        }
        from.names().forEach(keyword -> take(keyword, from.at(keyword)));
        from.at("allOf").elements().forEach(joined -> take(joined, met));
        takeAlternatives(from, met);
        types.retainAll(typesOf(from));
        if (from.at("nullable").isTrue()) {
            types.add(NULL);
        }
    }

    private void take(String keyword, Part said) {
        switch (keyword) {
            case "properties" -> said.names().forEach(name -> properties.putIfAbsent(name, said.at(name)));
            case "required" -> said.elements().forEach(name -> required.add(name.text()));
            default -> add(keyword, said);
        }
    }

    private void add(String keyword, Part said) {
        var all = keywords.computeIfAbsent(keyword, absent -> new ArrayList<>());
        if (all.stream().noneMatch(said::hasSameValueAs)) {
            all.add(said);
        }
    }

    private void takeAlternatives(Part from, Set<String> met) {
        var branches = new ArrayList<>(from.at("oneOf").elements());
        branches.addAll(from.at("anyOf").elements());
        var withoutNull =
                branches.stream().filter(branch -> !isOnlyNull(branch)).toList();
        if (withoutNull.size() == branches.size()) {
            alternatives = branches.isEmpty() ? alternatives : branches;
        } else if (withoutNull.size() == 1) {
            take(withoutNull.getFirst(), met);
            types.add(NULL);
        } else {
            alternatives = withoutNull;
        }
    }

    private static boolean isOnlyNull(Part branch) {
        return branch.at("type").text().equals(NULL);
    }

    private static Set<String> typesOf(Part from) {
        if (from.isFalse()) {
            return new TreeSet<>();
        }
        var type = from.at("type");
        var named = type.elements().isEmpty()
                ? Set.of(type.text())
                : type.elements().stream().map(Part::text).collect(Collectors.toSet());
        var types = new TreeSet<>(type.exists() ? named : EVERY_TYPE);
        if (types.contains("number")) {
            types.add("integer");
        }
        if (from.at("nullable").isTrue() || hasOnlyNullBranch(from)) {
            types.add(NULL);
        }
        return types;
    }

    private static boolean hasOnlyNullBranch(Part from) {
        return from.at("oneOf").elements().stream().anyMatch(Schema::isOnlyNull)
                || from.at("anyOf").elements().stream().anyMatch(Schema::isOnlyNull);
    }
}
