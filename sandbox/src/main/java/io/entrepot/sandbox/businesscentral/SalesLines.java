package io.entrepot.sandbox.businesscentral;

import static io.entrepot.sandbox.businesscentral.EntitySet.ITEMS;
import static io.entrepot.sandbox.businesscentral.EntitySet.ITEM_UNITS_OF_MEASURE;
import static io.entrepot.sandbox.businesscentral.EntitySet.LOCATIONS;
import static io.entrepot.sandbox.businesscentral.EntitySet.SALES_ORDER_LINES;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Checks and completes the lines of sales orders. */
final class SalesLines {

    private static final String TABLE = "Sales Line";

    private final Entities entities;

    SalesLines(Entities entities) {
        this.entities = entities;
    }

    /** A complete line from what the caller gave; it belongs to no order yet. */
    ObjectNode prepare(ObjectNode body, int sequence) {
        var line = EntityInput.read(SALES_ORDER_LINES, body);
        line.put("sequence", line.path("sequence").asInt(sequence));
        if (line.path("lineType").asString("Item").equals("Item")) {
            completeItem(line.put("lineType", "Item"));
        } else if (!line.get("lineType").asString().equals("Comment")) {
            throw ODataErrors.dialog("Only lines of type Item and Comment are possible here.");
        }
        return line;
    }

    /** Writes the caller's changes into the line; quantities to ship and invoice follow unless they were given. */
    void change(ObjectNode line, ObjectNode body) {
        var changed = line.deepCopy();
        changed.setAll(EntityInput.read(SALES_ORDER_LINES, body));
        if (body.has("quantity") && !body.has("shipQuantity")) {
            changed.put("shipQuantity", rest(changed, "shippedQuantity"));
        }
        if (body.has("lineObjectNumber") || body.has("itemId") || body.has("unitOfMeasureCode")) {
            completeItem(changed);
        }
        if (!body.has("invoiceQuantity") && (body.has("quantity") || body.has("shipQuantity"))) {
            changed.put("invoiceQuantity", mostToInvoice(changed));
        }
        checkQuantities(changed);
        line.setAll(changed);
    }

    /** How many base units one unit of the line holds. */
    BigDecimal perUnit(ObjectNode line) {
        return perUnit(text(line, "lineObjectNumber"), text(line, "unitOfMeasureCode"));
    }

    BigDecimal number(ObjectNode line, String property) {
        return EntityInput.number(SALES_ORDER_LINES, line, property);
    }

    String text(ObjectNode line, String property) {
        return Entities.value(SALES_ORDER_LINES, line, property).asString();
    }

    BigDecimal rest(ObjectNode line, String done) {
        return number(line, "quantity").subtract(number(line, done));
    }

    private void completeItem(ObjectNode line) {
        var item = item(line);
        line.put("lineObjectNumber", item.get("number").asString()).put("itemId", Entities.id(item));
        setIfAbsent(line, "description", item.get("displayName").asString());
        setIfAbsent(line, "unitOfMeasureCode", item.get("baseUnitOfMeasureCode").asString());
        checkLocation(line);
        if (!line.has("unitPrice")) {
            line.put("unitPrice", item.get("unitPrice").decimalValue().multiply(perUnit(line)));
        }
        for (var property : new String[] {"shipQuantity", "invoiceQuantity"}) {
            if (!line.has(property)) {
                line.put(property, number(line, "quantity"));
            }
        }
        perUnit(line);
        checkQuantities(line);
    }

    private ObjectNode item(ObjectNode line) {
        var number = text(line, "lineObjectNumber");
        var item = number.isEmpty()
                ? entities.find(ITEMS, text(line, "itemId"))
                : entities.findBy(ITEMS, "number", number);
        if (item == null) {
            throw ODataErrors.invalidRelation("No.", TABLE, number, "Item");
        }
        if (Entities.value(ITEMS, item, "blocked").asBoolean()) {
            throw ODataErrors.dialog(
                    "Blocked must be equal to 'No'  in Item: No.=" + number + ". Current value is 'Yes'.");
        }
        return item;
    }

    private BigDecimal perUnit(String item, String unit) {
        return entities.where(ITEM_UNITS_OF_MEASURE, "itemNumber", item)
                .filter(itemUnit -> itemUnit.get("code").asString().equals(unit))
                .map(itemUnit -> itemUnit.get("quantityPerUnitOfMeasure").decimalValue())
                .findFirst()
                .orElseThrow(
                        () -> ODataErrors.invalidRelation("Unit of Measure Code", TABLE, unit, "Item Unit of Measure"));
    }

    private void checkLocation(ObjectNode line) {
        var location = text(line, "locationId");
        if (!location.equals(Property.NO_ID) && entities.find(LOCATIONS, location) == null) {
            throw ODataErrors.invalidRelation("Location Code", TABLE, location, "Location");
        }
    }

    private void checkQuantities(ObjectNode line) {
        if (rest(line, "shippedQuantity").signum() < 0) {
            throw ODataErrors.dialog("Quantity must not be less than Quantity Shipped.");
        }
        atMost(line, "shipQuantity", rest(line, "shippedQuantity"), "ship");
        atMost(line, "invoiceQuantity", mostToInvoice(line), "invoice");
        line.put("amountExcludingTax", number(line, "quantity").multiply(number(line, "unitPrice")));
        line.put("netAmount", number(line, "amountExcludingTax"));
    }

    private BigDecimal mostToInvoice(ObjectNode line) {
        return number(line, "shippedQuantity")
                .add(number(line, "shipQuantity"))
                .subtract(number(line, "invoicedQuantity"));
    }

    private void atMost(ObjectNode line, String property, BigDecimal most, String verb) {
        var wanted = number(line, property);
        if (wanted.signum() < 0 || wanted.compareTo(most) > 0) {
            throw ODataErrors.dialog("You cannot " + verb + " more than " + most.toPlainString() + " units.");
        }
    }

    private static void setIfAbsent(ObjectNode line, String property, @Nullable String value) {
        if (!line.has(property)) {
            line.put(property, value);
        }
    }
}
