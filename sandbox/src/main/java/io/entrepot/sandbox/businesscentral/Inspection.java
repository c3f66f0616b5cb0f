package io.entrepot.sandbox.businesscentral;

import io.entrepot.sandbox.businesscentral.EntityWriter.Shape;
import io.entrepot.sandbox.protocol.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows a test what the books hold, without token and quota. */
final class Inspection {

    private final Entities entities;
    private final EntityWriter writer;

    Inspection(Entities entities) {
        this.entities = entities;
        this.writer = new EntityWriter(entities);
    }

    @Nullable JsonNode inspect(List<String> path, Map<String, String> query) {
        return switch (String.join("/", path)) {
            case "orders" -> documents(EntitySet.SALES_ORDERS, "salesOrderLines", query);
            case "purchaseOrders" -> documents(EntitySet.PURCHASE_ORDERS, "purchaseOrderLines", query);
            case "shipments" -> documents(EntitySet.SALES_SHIPMENTS, "salesShipmentLines", query);
            case "invoices" -> documents(EntitySet.SALES_INVOICES, "salesInvoiceLines", query);
            case "customers" -> documents(EntitySet.CUSTOMERS, "customerFinancialDetail", query);
            case "ledger" -> documents(EntitySet.ITEM_LEDGER_ENTRIES, "", query);
            default -> path.size() == 2 && path.getFirst().equals("items") ? item(path.getLast()) : null;
        };
    }

    /** All documents whose properties have the values of the query. */
    private @Nullable JsonNode documents(EntitySet set, String lines, Map<String, String> query) {
        if (!set.properties().keySet().containsAll(query.keySet())) {
            return null;
        }
        var shape = Shape.of(set, null, lines.isEmpty() ? null : lines);
        var documents = Json.array();
        entities.all(set)
                .filter(entity -> matches(set, entity, query))
                .forEach(entity -> documents.add(writer.write(set, entity, shape)));
        return Json.object().set(set.path(), documents);
    }

    private static boolean matches(EntitySet set, ObjectNode entity, Map<String, String> query) {
        return query.entrySet().stream()
                .allMatch(wanted -> Entities.value(set, entity, wanted.getKey())
                        .asString("")
                        .equals(wanted.getValue()));
    }

    private @Nullable JsonNode item(String number) {
        var item = entities.findBy(EntitySet.ITEMS, "number", number);
        return item == null ? null : writer.write(EntitySet.ITEMS, item, Shape.PLAIN);
    }
}
