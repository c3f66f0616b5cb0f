package io.entrepot.foundation.specifications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The fields of one XML Schema type, as they are gathered from its particles and attributes. */
final class XsdFields {

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final Set<String> required = new TreeSet<>();
    private final List<String> sequence = new ArrayList<>();
    private final List<Map<String, Object>> joined = new ArrayList<>();

    /**
     * An element.
     *
     * @param least how often it must be there; 0 for what may be left out
     */
    void add(String name, Map<String, Object> schema, long least, long most) {
        properties.put(name, most > 1 ? list(schema, least, most) : schema);
        sequence.add(name);
        if (least > 0) {
            required.add(name);
        }
    }

    private static Map<String, Object> list(Map<String, Object> schema, long least, long most) {
        var list = new LinkedHashMap<String, Object>(Map.of("type", "array", "items", schema));
        list.put("minItems", BigDecimal.valueOf(least));
        if (most != Long.MAX_VALUE) {
            list.put("maxItems", BigDecimal.valueOf(most));
        }
        return list;
    }

    void addAttribute(String name, Map<String, Object> schema, boolean isRequired) {
        properties.put("@" + name, schema);
        if (isRequired) {
            required.add("@" + name);
        }
    }

    void addText(Map<String, Object> schema) {
        properties.put("#text", schema);
        required.add("#text");
    }

    void join(Map<String, Object> schema) {
        joined.add(schema);
    }

    /** One of several. */
    void addChoice(List<Map<String, Object>> alternatives) {
        joined.add(Map.of("oneOf", alternatives));
    }

    boolean hasChoice() {
        return joined.stream().anyMatch(schema -> schema.containsKey("oneOf"));
    }

    Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(required));
        schema.put("x-sequence", sequence);
        if (!joined.isEmpty()) {
            schema.put("allOf", joined);
        }
        return schema;
    }
}
