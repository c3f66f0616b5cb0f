package io.entrepot.foundation.impact;

import io.entrepot.foundation.contracts.document.Part;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a schema that is used, written out without references, so that every field stands at its own place. What we send
 * keeps also the fields that we do not know and would have to send.
 */
final class UsedSchema {

    private static final Set<String> WALKED =
            Set.of("properties", "required", "items", "allOf", "oneOf", "anyOf", "additionalProperties", "$defs");

    private final boolean isSent;
    private final Set<String> met = new HashSet<>();
    private final Set<String> found = new LinkedHashSet<>();

    UsedSchema(boolean isSent) {
        this.isSent = isSent;
    }

    /** Which of the used fields the schema describes. */
    Set<String> found() {
        return found;
    }

    Map<String, @Nullable Object> of(Part schema, UsedFields used) {
        return of(schema, used, "");
    }

    private Map<String, @Nullable Object> of(Part schema, UsedFields used, String path) {
        var place = used.isAll() ? schema.pointer() : schema.pointer() + " " + path;
        if (!met.add(place)) {
            return Map.of(); // joined with itself, or contained in itself where all of it is used
        }
        if (used.isAll()) {
            found.add(path.isEmpty() ? "*" : path + ".*");
        }
        var kept = new LinkedHashMap<String, @Nullable Object>();
        schema.names()
                .filter(keyword -> !WALKED.contains(keyword))
                .forEach(keyword -> kept.put(keyword, schema.at(keyword).value()));
        addFields(kept, schema, used, path);
        if (schema.at("items").exists()) {
            kept.put("items", of(schema.at("items"), used, path));
        }
        List.of("allOf", "oneOf", "anyOf").stream()
                .filter(schema::has)
                .forEach(joined -> kept.put(
                        joined,
                        schema.at(joined).elements().stream()
                                .map(element -> of(element, used, path))
                                .toList()));
        met.remove(place);
        return kept;
    }

    private void addFields(Map<String, @Nullable Object> kept, Part schema, UsedFields used, String path) {
        var required = schema.at("required").elements().stream().map(Part::text).toList();
        var properties = new LinkedHashMap<String, @Nullable Object>();
        schema.at("properties").names().forEach(name -> {
            var inner = path.isEmpty() ? name : path + "." + name;
            if (used.has(name)) {
                found.add(inner);
                properties.put(name, of(schema.at("properties", name), used.at(name), inner));
            } else if (isSent && required.contains(name)) {
                properties.put(name, of(schema.at("properties", name), used.at(name), inner));
            }
        });
        if (!properties.isEmpty()) {
            kept.put("properties", properties);
        }
        var named = required.stream().filter(properties::containsKey).toList();
        if (!named.isEmpty()) {
            kept.put("required", named);
        }
        addSequence(kept, schema, properties.keySet());
    }

    /** Where the order of fields counts, that of the used ones does. */
    private static void addSequence(Map<String, @Nullable Object> kept, Part schema, Set<String> names) {
        if (schema.has("x-sequence")) {
            kept.put(
                    "sequence",
                    schema.at("x-sequence").elements().stream()
                            .map(Part::text)
                            .filter(names::contains)
                            .toList());
        }
    }
}
