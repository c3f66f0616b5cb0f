package io.entrepot.sandbox.businesscentral;

import io.entrepot.sandbox.businesscentral.EntityWriter.Shape;
import io.entrepot.sandbox.businesscentral.PurchaseOrders.Line;
import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lets a test buy, change what was ordered, receive goods and give an order up, as people do in the ERP. */
final class PurchaseDesk {

    private static final String FIRST_VENDOR = "V00010";
    private static final String NO_DATE = "0001-01-01";

    private final PurchaseOrders orders;
    private final EntityWriter writer;

    PurchaseDesk(PurchaseOrders orders, EntityWriter writer) {
        this.orders = orders;
        this.writer = writer;
    }

    @Nullable JsonNode instruct(String name, ObjectNode told) {
        return switch (name) {
            case "purchase" -> written(enter(known(told, "vendor", "status", "lines")));
            case "purchase/change" ->
                written(change(known(told, "number", "sequence", "expected", "quantity", "unit", "location")));
            case "purchase/receipt" -> written(receive(known(told, "number", "sequence", "quantity")));
            case "purchase/deletion" -> delete(known(told, "number", "sequence"));
            default -> null;
        };
    }

    private ObjectNode enter(ObjectNode told) {
        var lines = new ArrayList<Line>();
        told.path("lines").forEach(line -> lines.add(line(line)));
        return orders.enter(
                told.path("vendor").asString(FIRST_VENDOR), told.path("status").asString("Open"), lines);
    }

    private static Line line(JsonNode told) {
        return new Line(
                told.path("type").asString("Item"),
                told.path("item").asString(""),
                told.path("text").asString(""),
                told.path("quantity").decimalValue(BigDecimal.ZERO),
                told.path("unit").asString("PCS"),
                told.path("location").asString(""),
                told.has("expected") ? date(told.get("expected").asString("")) : null,
                told.path("received").decimalValue(BigDecimal.ZERO));
    }

    private ObjectNode change(ObjectNode told) {
        var order = order(told);
        var changes = Json.object();
        if (told.has("expected")) {
            var day = told.get("expected").asString("");
            changes.put(
                    "expectedReceiptDate", day.isEmpty() ? NO_DATE : date(day).toString());
        }
        if (told.has("quantity")) {
            changes.put("quantity", told.get("quantity").decimalValue());
        }
        if (told.has("unit")) {
            changes.put("unitOfMeasureCode", told.get("unit").asString(""));
        }
        if (told.has("location")) {
            changes.put("locationId", orders.locationId(told.get("location").asString("")));
        }
        return orders.change(order, line(order, told), changes);
    }

    private ObjectNode receive(ObjectNode told) {
        var order = order(told);
        var quantity = told.path("quantity").decimalValue(BigDecimal.ZERO);
        if (quantity.signum() <= 0) {
            throw refused("quantity must be more than nothing.");
        }
        return orders.receive(order, line(order, told), quantity);
    }

    /** One line where a sequence is given, otherwise the whole order. */
    private JsonNode delete(ObjectNode told) {
        var order = order(told);
        if (told.has("sequence")) {
            return written(orders.deleteLine(order, line(order, told)));
        }
        orders.delete(order);
        return Json.object().put("number", order.get("number").asString());
    }

    private ObjectNode order(ObjectNode told) {
        var order = orders.find(told.path("number").asString(""));
        if (order == null) {
            throw refused("The number of a purchase order is needed.");
        }
        return order;
    }

    private ObjectNode line(ObjectNode order, ObjectNode told) {
        var line = orders.findLine(order, told.path("sequence").asInt(0));
        if (line == null) {
            throw refused("The sequence of one of its lines is needed.");
        }
        return line;
    }

    private JsonNode written(ObjectNode order) {
        return writer.write(
                EntitySet.PURCHASE_ORDERS, order, Shape.of(EntitySet.PURCHASE_ORDERS, null, "purchaseOrderLines"));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw refused("expected must be a date such as 2026-12-24.");
        }
    }

    private static ObjectNode known(ObjectNode told, String... names) {
        var unknown = new TreeSet<>(told.propertyNames());
        unknown.removeAll(Set.copyOf(List.of(names)));
        if (!unknown.isEmpty()) {
            throw refused("Not known here: " + String.join(", ", unknown) + ".");
        }
        return told;
    }

    private static Refusal refused(String reason) {
        return new Refusal(Answer.json(400, Json.object().put("error", reason)));
    }
}
