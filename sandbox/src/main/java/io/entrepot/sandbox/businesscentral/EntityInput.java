package io.entrepot.sandbox.businesscentral;

import io.entrepot.sandbox.protocol.Json;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes what a caller wrote over into an entity, after checking that each property exists, fits and may be written. */
final class EntityInput {

    private EntityInput() {}

    static ObjectNode read(EntitySet set, ObjectNode body) {
        var read = Json.object();
        body.properties().stream()
                .filter(entry -> !entry.getKey().startsWith("@"))
                .forEach(entry -> read.set(entry.getKey(), checked(set, entry.getKey(), entry.getValue())));
        return read;
    }

    static BigDecimal number(EntitySet set, ObjectNode entity, String property) {
        return Entities.value(set, entity, property).decimalValue();
    }

    private static JsonNode checked(EntitySet set, String name, JsonNode value) {
        var property = set.properties().get(name);
        if (property == null) {
            throw ODataErrors.badRequest(
                    "The property '" + name + "' does not exist on type 'Microsoft.NAV." + set.type() + "'.");
        }
        if (property.readOnly()) {
            throw ODataErrors.refusal(400, "BadRequest_InvalidOperation", "Control '" + name + "' is read-only.");
        }
        if (value.getNodeType() != property.empty().getNodeType()) {
            throw ODataErrors.badRequest("Cannot convert the value " + value + " of '" + name + "' to its type.");
        }
        return value;
    }
}
