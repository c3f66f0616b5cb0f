package io.entrepot.sandbox.businesscentral;

import static io.entrepot.sandbox.businesscentral.EntitySet.ITEMS;
import static io.entrepot.sandbox.businesscentral.EntitySet.LOCATIONS;
import static io.entrepot.sandbox.businesscentral.EntitySet.PURCHASE_ORDERS;
import static io.entrepot.sandbox.businesscentral.EntitySet.PURCHASE_ORDER_LINES;
import static io.entrepot.sandbox.businesscentral.EntitySet.VENDORS;

import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.seed.Place;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Enters purchase orders and lets buyers and the receiving dock work on them. */
final class PurchaseOrders {

    private static final int FIRST_NUMBER = 106_001;
    private static final int FIRST_RECEIPT = 107_001;
    private static final int SEQUENCE_STEP = 10_000;

    private final Entities entities;
    private final Ledger ledger;
    private final Clock clock;

    PurchaseOrders(Entities entities, Clock clock) {
        this.entities = entities;
        this.ledger = new Ledger(entities);
        this.clock = clock;
    }

    /** A line as a buyer enters it; without a date, a supplier has not confirmed it yet. */
    record Line(
            String type,
            String item,
            String text,
            BigDecimal quantity,
            String unit,
            String location,
            @Nullable LocalDate expected,
            BigDecimal received) {

        static Line of(String item, int quantity, String unit, Place place) {
            return new Line("Item", item, "", BigDecimal.valueOf(quantity), unit, place.name(), null, BigDecimal.ZERO);
        }

        static Line comment(String text) {
            return new Line("Comment", "", text, BigDecimal.ZERO, "", "", null, BigDecimal.ZERO);
        }

        Line on(LocalDate date) {
            return new Line(type, item, text, quantity, unit, location, date, received);
        }

        Line received(int before) {
            return new Line(type, item, text, quantity, unit, location, expected, BigDecimal.valueOf(before));
        }
    }

    ObjectNode enter(String vendor, String status, List<Line> lines) {
        var supplier = entities.findBy(VENDORS, "number", vendor);
        var order = Json.object()
                .put("number", Integer.toString(entities.next("purchaseOrderNumber", FIRST_NUMBER)))
                .put("orderDate", today())
                .put("postingDate", today())
                .put("vendorId", supplier == null ? Property.NO_ID : Entities.id(supplier))
                .put("vendorNumber", vendor)
                .put(
                        "vendorName",
                        supplier == null ? "" : supplier.get("displayName").asString())
                .put("status", status);
        entities.add(PURCHASE_ORDERS, order);
        for (int index = 0; index < lines.size(); index++) {
            entities.add(PURCHASE_ORDER_LINES, line(order, (index + 1) * SEQUENCE_STEP, lines.get(index)));
        }
        return summarized(order);
    }

    /** Writes what a buyer changes; the vendor's own rules are not asked. */
    ObjectNode change(ObjectNode order, ObjectNode line, ObjectNode changes) {
        line.setAll(changes);
        entities.touch(PURCHASE_ORDER_LINES, line);
        return summarized(order);
    }

    /** So much of the line has come: a receipt is posted, nothing is invoiced yet, so that the order stays. */
    ObjectNode receive(ObjectNode order, ObjectNode line, BigDecimal quantity) {
        var before = number(line, "receivedQuantity");
        line.put("receivedQuantity", before.add(quantity));
        line.put("receiveQuantity", number(line, "quantity").subtract(before.add(quantity)));
        entities.touch(PURCHASE_ORDER_LINES, line);
        ledger.purchase(
                Integer.toString(entities.next("purchaseReceiptNumber", FIRST_RECEIPT)),
                order.get("vendorNumber").asString(),
                text(line, "lineObjectNumber"),
                quantity.multiply(perUnit(line)),
                today());
        return summarized(order);
    }

    /** What a buyer gives up is deleted: no state says that it ever was. */
    void delete(ObjectNode order) {
        linesOf(order).forEach(line -> entities.remove(PURCHASE_ORDER_LINES, line));
        entities.remove(PURCHASE_ORDERS, order);
    }

    ObjectNode deleteLine(ObjectNode order, ObjectNode line) {
        entities.remove(PURCHASE_ORDER_LINES, line);
        return summarized(order);
    }

    @Nullable ObjectNode find(String number) {
        return entities.findBy(PURCHASE_ORDERS, "number", number);
    }

    @Nullable ObjectNode findLine(ObjectNode order, int sequence) {
        return linesOf(order).stream()
                .filter(line -> line.get("sequence").asInt() == sequence)
                .findFirst()
                .orElse(null);
    }

    String locationId(String code) {
        var location = entities.findBy(LOCATIONS, "code", code);
        return location == null ? Property.NO_ID : Entities.id(location);
    }

    private List<ObjectNode> linesOf(ObjectNode order) {
        return entities.where(PURCHASE_ORDER_LINES, "documentId", Entities.id(order))
                .toList();
    }

    private ObjectNode line(ObjectNode order, int sequence, Line line) {
        var item = entities.findBy(ITEMS, "number", line.item());
        var entered = Json.object()
                .put("documentId", Entities.id(order))
                .put("sequence", sequence)
                .put("lineType", line.type())
                .put("lineObjectNumber", line.item())
                .put("itemId", item == null ? Property.NO_ID : Entities.id(item))
                .put(
                        "description",
                        item == null ? line.text() : item.get("displayName").asString())
                .put("unitOfMeasureCode", line.unit())
                .put("quantity", line.quantity())
                .put("receivedQuantity", line.received())
                .put("receiveQuantity", line.quantity().subtract(line.received()))
                .put("locationId", locationId(line.location()));
        return line.expected() == null
                ? entered
                : entered.put("expectedReceiptDate", line.expected().toString());
    }

    /** A change of a line changes the header too. */
    private ObjectNode summarized(ObjectNode order) {
        var lines = linesOf(order);
        order.put(
                "fullyReceived",
                !lines.isEmpty()
                        && lines.stream()
                                .allMatch(line ->
                                        number(line, "receivedQuantity").compareTo(number(line, "quantity")) >= 0));
        entities.touch(PURCHASE_ORDERS, order);
        return order;
    }

    private BigDecimal perUnit(ObjectNode line) {
        return entities.where(EntitySet.ITEM_UNITS_OF_MEASURE, "itemNumber", text(line, "lineObjectNumber"))
                .filter(unit -> unit.get("code").asString().equals(text(line, "unitOfMeasureCode")))
                .map(unit -> unit.get("quantityPerUnitOfMeasure").decimalValue())
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    }

    private static BigDecimal number(ObjectNode line, String property) {
        return EntityInput.number(PURCHASE_ORDER_LINES, line, property);
    }

    private static String text(ObjectNode line, String property) {
        return Entities.value(PURCHASE_ORDER_LINES, line, property).asString();
    }
}
