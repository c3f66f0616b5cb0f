package io.entrepot.sandbox.openboxes;

import io.entrepot.sandbox.openboxes.Availability.Row;
import io.entrepot.sandbox.protocol.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How the rows look in answers: flat keys with dots here, objects with an id there. */
final class Views {

    private final Store store;

    Views(Store store) {
        this.store = store;
    }

    static ObjectNode product(Product product) {
        return Json.object()
                .put("id", product.id())
                .put("productCode", product.code())
                .put("name", product.name())
                .put("category", "Goods")
                .put("unitOfMeasure", product.unit())
                .put("dateCreated", Times.second(product.created()))
                .put("lastUpdated", Times.second(product.updated()))
                .put("lotAndExpiryControl", product.lotControl())
                .put("active", true);
    }

    ObjectNode availableItem(Row row) {
        var lot = store.lot(row.spot().lotId());
        var bin = store.bin(row.spot().binId());
        var product = store.product(lot.productId());
        var view = Json.object()
                .put("inventoryItem.id", lot.id())
                .put("product.name", product.name())
                .put("productCode", product.code())
                .put("lotNumber", lot.number())
                .put("expirationDate", Times.day(lot.expires()))
                .put("quantityAvailable", Math.max(0, row.toPromise()))
                .put("quantityOnHand", row.onHand())
                .put("status", status(row, lot, bin))
                .put("binLocation.id", bin.id())
                .put("binLocation.name", bin.name());
        view.putObject("product").put("id", product.id()).put("productCode", product.code());
        return view;
    }

    private static String status(Row row, Lot lot, Bin bin) {
        if (lot.recalled()) {
            return "RECALLED";
        }
        if (bin.hold()) {
            return "HOLD";
        }
        if (row.toPromise() > 0) {
            return row.toPromise() < row.onHand() ? "PICKED" : "AVAILABLE";
        }
        return row.onHand() <= 0 ? "NOT_AVAILABLE" : "PICKED";
    }

    /** The thin row of a list. */
    static ObjectNode listed(Movement movement) {
        var view = Json.object()
                .put("id", movement.id())
                .put("identifier", movement.identifier())
                .put("name", name(movement))
                .put("description", movement.description())
                .put("statusCode", movement.status().word())
                .put("currentStatus", movement.shipment().status().name())
                .put("dateCreated", Times.day(movement.created()))
                .put("dateRequested", Times.day(movement.dateRequested()));
        view.set("origin", Locations.view(movement.origin()));
        view.set("destination", Locations.view(movement.destination()));
        return view;
    }

    ObjectNode movement(Movement movement) {
        var shipment = movement.shipment();
        var view = listed(movement)
                .put("dateShipped", Times.minute(shipment.expectedShipping()))
                .put("expectedDeliveryDate", Times.minute(shipment.expectedDelivery()))
                .put("lastUpdated", Times.second(movement.updated()))
                .put("shipmentStatus", shipment.status().name())
                .put("trackingNumber", shipment.trackingNumber())
                .put("comments", movement.comments())
                .put("isShipped", shipment.status() != ShipmentStatus.PENDING)
                .put("isReceived", shipment.status() == ShipmentStatus.RECEIVED);
        var associations = view.putObject("associations");
        associations
                .putObject("requisition")
                .put("id", movement.id())
                .put("requestNumber", movement.identifier())
                .put("status", movement.status().name());
        associations
                .putObject("shipment")
                .put("id", shipment.id())
                .put("shipmentNumber", shipment.number())
                .put("status", shipment.status().name());
        var lines = view.putArray("lineItems");
        movement.lines().forEach(line -> lines.add(line(line)));
        return view.put("lineItemCount", movement.lines().size());
    }

    private ObjectNode line(Line line) {
        var product = store.product(line.productId());
        var view = Json.object()
                .put("id", line.id())
                .put("productCode", product.code())
                .put("lotNumber", line.lotNumber())
                .put("expirationDate", Times.day(line.expires()))
                .put("quantityRequested", line.requested())
                .put("quantityPicked", line.picked())
                .put("quantityRequired", line.requested())
                .put("unitOfMeasure", product.unit())
                .put("reasonCode", line.reasonCode());
        view.putObject("product").put("id", product.id()).put("productCode", product.code());
        return view;
    }

    /** The pick page of a movement. */
    ObjectNode pickPage(Line line) {
        var view = line(line);
        var picks = view.putArray("picklistItems");
        line.picks().forEach(pick -> picks.add(spot(pick).put("quantityPicked", pick.quantity())));
        return view;
    }

    private ObjectNode spot(Pick pick) {
        var lot = store.lot(pick.spot().lotId());
        var bin = store.bin(pick.spot().binId());
        return Json.object()
                .put("inventoryItem.id", lot.id())
                .put("lotNumber", lot.number())
                .put("expirationDate", Times.day(lot.expires()))
                .put("binLocation.id", bin.id())
                .put("binLocation.name", bin.name());
    }

    ObjectNode shipment(Movement movement) {
        var shipment = movement.shipment();
        var view = Json.object()
                .put("id", shipment.id())
                .put("name", name(movement))
                .put("status", shipment.status().name())
                .put("expectedShippingDate", Times.minute(shipment.expectedShipping()))
                .put("actualShippingDate", Times.minute(shipment.shippedAt()))
                .put("expectedDeliveryDate", Times.minute(shipment.expectedDelivery()))
                .put("actualDeliveryDate", Times.minute(shipment.deliveredAt()));
        view.putObject("origin").put("id", movement.origin());
        view.putObject("destination").put("id", movement.destination());
        return view;
    }

    /** A row per shipment line, and one more for each bin that a part of it went into. */
    ObjectNode partialReceipt(Movement movement) {
        var shipment = movement.shipment();
        var view = Json.object()
                .put("receiptStatus", "PENDING")
                .put("shipmentId", shipment.id())
                .put("shipment.shipmentNumber", shipment.number())
                .put("shipmentStatus", shipment.status().name())
                .put("dateShipped", Times.minute(shipment.shippedAt()))
                .put("dateDelivered", Times.minute(shipment.deliveredAt()));
        var items = view.putArray("containers").addObject().putArray("shipmentItems");
        movement.lines().forEach(line -> {
            items.add(receiptLine(line, null, 0).put("quantityRemaining", line.remaining()));
            line.received().forEach(pick -> items.add(receiptLine(line, pick, pick.quantity())));
        });
        return view;
    }

    private ObjectNode receiptLine(Line line, @Nullable Pick pick, int received) {
        var product = store.product(line.productId());
        return Json.object()
                .put("shipmentItemId", line.shipmentItemId())
                .put("product.id", product.id())
                .put("product.productCode", product.code())
                .put("lotNumber", line.lotNumber())
                .put("expirationDate", Times.day(line.expires()))
                .put(
                        "binLocation.name",
                        pick == null ? null : store.bin(pick.spot().binId()).name())
                .put("quantityShipped", pick == null ? line.shipped() : 0)
                .put("quantityReceived", received)
                .put("quantityCanceled", 0);
    }

    /** The generic rendering: associations are ids. */
    static ObjectNode transaction(Transaction transaction) {
        var view = Json.object()
                .put("id", transaction.id())
                .put("transactionNumber", transaction.number())
                .put("transactionDate", Times.second(transaction.date()))
                .put("dateCreated", Times.second(transaction.updated()))
                .put("lastUpdated", Times.second(transaction.updated()));
        view.putObject("transactionType").put("id", transaction.type());
        view.putObject("inventory").put("id", Locations.WAREHOUSE);
        reference(view, "outgoingShipment", transaction.outgoingShipment());
        reference(view, "incomingShipment", transaction.incomingShipment());
        var entries = view.putArray("transactionEntries");
        transaction.entries().forEach(entry -> entries.addObject().put("id", entry.id()));
        return view;
    }

    static ObjectNode entry(Transaction transaction, Transaction.Entry entry) {
        var view = Json.object().put("id", entry.id()).put("quantity", entry.quantity());
        view.putObject("transaction").put("id", transaction.id());
        view.putObject("inventoryItem").put("id", entry.spot().lotId());
        view.putObject("binLocation").put("id", entry.spot().binId());
        return view;
    }

    static ObjectNode inventoryItem(Lot lot) {
        var view = Json.object()
                .put("id", lot.id())
                .put("lotNumber", lot.number())
                .put("expirationDate", Times.day(lot.expires()));
        view.putObject("product").put("id", lot.productId());
        return view;
    }

    static ObjectNode bins(List<Bin> bins) {
        var view = Json.object();
        var data = view.putArray("data");
        bins.forEach(bin -> data.addObject().put("id", bin.id()).put("name", bin.name()));
        return view;
    }

    private static void reference(ObjectNode view, String name, @Nullable String id) {
        if (id == null) {
            view.putNull(name);
        } else {
            view.putObject(name).put("id", id);
        }
    }

    private static String name(Movement movement) {
        return Locations.view(movement.origin()).path("name").asString() + "."
                + Locations.view(movement.destination()).path("name").asString() + "."
                + Times.day(movement.dateRequested());
    }
}
