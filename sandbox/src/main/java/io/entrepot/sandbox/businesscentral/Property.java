package io.entrepot.sandbox.businesscentral;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** A property of an entity with the value it has when nothing was entered: Business Central knows no null. */
record Property(String name, boolean readOnly, JsonNode empty) {

    static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    private static final List<String> ADDRESS =
            List.of("Name", "Contact", "AddressLine1", "AddressLine2", "City", "State", "Country", "PostCode");

    /** Reads {@code "name:text total:number! shipTo:address"}; an exclamation mark makes a property read-only. */
    static List<Property> parse(String text) {
        var properties = new ArrayList<Property>();
        Stream.of(text.strip().split("\\s+", -1)).forEach(word -> add(word, properties));
        return properties;
    }

    private static void add(String word, List<Property> properties) {
        var name = word.substring(0, word.indexOf(':'));
        var readOnly = word.endsWith("!");
        var kind = word.substring(name.length() + 1, readOnly ? word.length() - 1 : word.length());
        if (kind.equals("address")) {
            ADDRESS.forEach(part -> properties.add(new Property(name + part, readOnly, empty("text"))));
        } else {
            properties.add(new Property(name, readOnly, empty(kind)));
        }
    }

    private static JsonNode empty(String kind) {
        return switch (kind) {
            case "text" -> StringNode.valueOf("");
            case "code" -> StringNode.valueOf("_x0020_");
            case "guid" -> StringNode.valueOf(NO_ID);
            case "date" -> StringNode.valueOf("0001-01-01");
            case "time" -> StringNode.valueOf("0001-01-01T00:00:00Z");
            case "number" -> IntNode.valueOf(0);
            case "flag" -> BooleanNode.FALSE;
            default -> throw new IllegalArgumentException("Unknown kind of property: " + kind);
        };
    }
}
