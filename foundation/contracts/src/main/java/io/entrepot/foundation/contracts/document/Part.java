package io.entrepot.foundation.contracts.document;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document with the JSON pointer at which it stands. A reference is followed where it is met, so that its pointer is
 * that of the definition.
 */
public final class Part {

    private static final String REFERENCE = "$ref";

    /** Words about a schema that change nothing of what it accepts. */
    private static final Set<String> WORDS =
            Set.of(REFERENCE, "summary", "description", "title", "example", "deprecated");

    private final Document document;
    private final String pointer;
    private final @Nullable Object value;

    Part(Document document, String pointer, @Nullable Object value) {
        this.document = document;
        this.pointer = pointer;
        this.value = value;
    }

    /** Where it stands, as a fragment: {@code #/paths/~1orders/get}. */
    public String pointer() {
        return "#" + pointer;
    }

    public boolean exists() {
        return value != null;
    }

    public @Nullable Object value() {
        return value;
    }

    /** The field of this name, which may be absent. */
    public Part at(String name) {
        return new Part(document, pointer + "/" + escaped(name), fields().get(name)).followed(new HashSet<>());
    }

    public Part at(String name, String... further) {
        return Stream.of(further).reduce(at(name), Part::at, (one, other) -> other);
    }

    /** The names of its fields, in the document's order. */
    public Stream<String> names() {
        return fields().keySet().stream();
    }

    public Stream<String> namesWithoutExtensions() {
        return names().filter(name -> !name.startsWith("x-"));
    }

    public boolean has(String name) {
        return fields().containsKey(name);
    }

    public List<Part> elements() {
        var entries = value instanceof List<?> list ? list : List.of();
        return IntStream.range(0, entries.size())
                .mapToObj(index -> new Part(document, pointer + "/" + index, entries.get(index)))
                .map(part -> part.followed(new HashSet<>()))
                .toList();
    }

    /** Its text, empty where it is absent. */
    public String text() {
        return value == null ? "" : value.toString();
    }

    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    public boolean isFalse() {
        return Boolean.FALSE.equals(value);
    }

    public boolean hasSameValueAs(Part other) {
        return Objects.equals(value, other.value);
    }

    private Part followed(Set<String> met) {
        var reference = fields().get(REFERENCE);
        if (!(reference instanceof String target)) {
            return this;
        }
        if (hasSiblings() && document.countsSiblingsOfReferences()) {
            return new Part(document, pointer, withSiblings(target));
        }
        if (!met.add(target)) {
            throw new IllegalArgumentException(pointer() + ": the reference " + target + " leads back to itself");
        }
        return definition(target).followed(met);
    }

    private boolean hasSiblings() {
        return names().anyMatch(name -> !WORDS.contains(name) && !name.startsWith("x-"));
    }

    /** What stands beside a reference restricts it further. */
    private Map<String, Object> withSiblings(String target) {
        var siblings = new LinkedHashMap<>(fields());
        siblings.remove(REFERENCE);
        return Map.of("allOf", List.of(Map.of(REFERENCE, target), siblings));
    }

    private Part definition(String target) {
        if (!target.startsWith("#/")) {
            throw new IllegalArgumentException(pointer() + ": the reference " + target + " leaves the document");
        }
        var found = document.root();
        for (var step : target.substring(2).split("/", -1)) {
            var name = step.replace("~1", "/").replace("~0", "~");
            found = new Part(document, found.pointer + "/" + step, found.child(name));
        }
        if (!found.exists()) {
            throw new IllegalArgumentException(pointer() + ": the reference " + target + " points at nothing");
        }
        return found;
    }

    private @Nullable Object child(String name) {
        return value instanceof List<?> list ? list.get(Integer.parseInt(name)) : fields().get(name);
    }

    @SuppressWarnings("unchecked") // YAML's objects have text keys, see Document
    private Map<String, @Nullable Object> fields() {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public String toString() {
        return pointer();
    }
}
