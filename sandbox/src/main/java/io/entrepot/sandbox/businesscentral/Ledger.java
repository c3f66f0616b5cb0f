package io.entrepot.sandbox.businesscentral;

import static io.entrepot.sandbox.businesscentral.EntitySet.ITEMS;
import static io.entrepot.sandbox.businesscentral.EntitySet.ITEM_LEDGER_ENTRIES;

import io.entrepot.sandbox.protocol.Json;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/** Writes item ledger entries; an item's inventory is always the sum of its entries. */
final class Ledger {

    private final Entities entities;

    Ledger(Entities entities) {
        this.entities = entities;
    }

    void sale(ObjectNode shipment, String item, BigDecimal pieces, BigDecimal amount) {
        write(Json.object()
                .put("itemNumber", item)
                .put("entryType", "Sale")
                .put("sourceType", "Customer")
                .put("sourceNumber", shipment.get("customerNumber").asString())
                .put("documentType", "Sales_x0020_Shipment")
                .put("documentNumber", shipment.get("number").asString())
                .put("postingDate", shipment.get("postingDate").asString())
                .put("salesAmountActual", amount)
                .put("quantity", pieces.negate()));
    }

    void purchase(String receipt, String vendor, String item, BigDecimal pieces, String date) {
        write(Json.object()
                .put("itemNumber", item)
                .put("entryType", "Purchase")
                .put("sourceType", "Vendor")
                .put("sourceNumber", vendor)
                .put("documentType", "Purchase_x0020_Receipt")
                .put("documentNumber", receipt)
                .put("postingDate", date)
                .put("quantity", pieces));
    }

    void openingBalance(String item, BigDecimal pieces, String date) {
        write(Json.object()
                .put("itemNumber", item)
                .put("entryType", "Positive_x0020_Adjmt_x002E_")
                .put("documentNumber", "START")
                .put("postingDate", date)
                .put("quantity", pieces));
    }

    private void write(ObjectNode entry) {
        entities.add(ITEM_LEDGER_ENTRIES, entry.put("entryNumber", entities.next("entryNumber", 1)));
        var item = entities.findBy(ITEMS, "number", entry.get("itemNumber").asString());
        if (item != null) {
            var before = EntityInput.number(ITEMS, item, "inventory");
            item.put("inventory", before.add(entry.get("quantity").decimalValue()));
            entities.touch(ITEMS, item);
        }
    }
}
