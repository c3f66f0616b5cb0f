package io.entrepot.sandbox.openboxes;

import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.seed.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The warehouse, a supplier that sends to it and the customer that everything goes to. */
final class Locations {

    static final String WAREHOUSE = "8";
    static final String SUPPLIER = "77";
    static final String CUSTOMER = "91";

    private static final Map<String, ObjectNode> ALL = all();

    private Locations() {}

    static boolean isKnown(String id) {
        return ALL.containsKey(id);
    }

    static ObjectNode view(String id) {
        var known = ALL.get(id);
        if (known == null) {
            throw Refusals.unknown("Location", id);
        }
        return known.deepCopy();
    }

    static ArrayNode views(String name) {
        var views = Json.array();
        ALL.values().stream()
                .filter(location -> location.path("name").asString("").contains(name))
                .map(ObjectNode::deepCopy)
                .forEach(views::add);
        return views;
    }

    private static Map<String, ObjectNode> all() {
        var all = new LinkedHashMap<String, ObjectNode>();
        all.put(WAREHOUSE, location(WAREHOUSE, Place.SEA.name(), "DEPOT", "MANAGE_INVENTORY", "PARTIAL_RECEIVING"));
        all.put(SUPPLIER, location(SUPPLIER, "Suppliers", "SUPPLIER"));
        all.put(CUSTOMER, location(CUSTOMER, "Customers", "CUSTOMER"));
        return all;
    }

    private static ObjectNode location(String id, String name, String type, String... activities) {
        var location = Json.object()
                .put("id", id)
                .put("name", name)
                .put("locationNumber", name)
                .put("hasBinLocationSupport", type.equals("DEPOT"))
                .put("active", true);
        location.putObject("locationType").put("locationTypeCode", type).put("name", type);
        var supported = location.putArray("supportedActivities");
        for (var activity : activities) {
            supported.add(activity);
        }
        return location;
    }
}
