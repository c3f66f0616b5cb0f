package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.protocol.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The body of a Shipment Update: the carrier outside of the packages is legacy, inside it is right. */
record ShipmentMessage(Order order, Shipment shipment) {

    ObjectNode write() {
        var fulfillment = Json.object()
                .put("webhook_type", "Shipment Update")
                .put("shipment_id", shipment.legacyId())
                .put("shipment_uuid", shipment.id())
                .put("warehouse", shipment.place().name())
                .put("partner_order_id", order.head().partnerOrderId())
                .put("order_number", order.head().orderNumber())
                .put("order_id", order.head().legacyId())
                .put("order_uuid", order.id())
                .put("tracking_number", shipment.trackingNumber())
                .put("custom_tracking_url", "")
                .put("package_number", 1)
                .put("total_packages", 1)
                .put("completed", true)
                .put("created_at", Times.write(shipment.createdAt()))
                .put("shipping_method", shipment.method())
                .put("shipping_carrier", shipment.carrier());
        fulfillment.setAll(Messages.warehouse(shipment.place()));
        fulfillment.set("line_items", lines());
        fulfillment.set("shipping_address", Json.tree(order.head().shippingAddress()));
        fulfillment.putArray("packages").add(box());
        var message = Json.object().put("test", "0").put("webhook_type", "Shipment Update");
        return message.set("fulfillment", fulfillment);
    }

    private ArrayNode lines() {
        var lines = Json.array();
        shipment.lines().forEach(shipped -> lines.add(line(shipped)));
        return lines;
    }

    private JsonNode line(Shipment.Line shipped) {
        var line = order.lines().stream()
                .filter(candidate -> candidate.legacyId() == shipped.orderLine())
                .findFirst()
                .orElseThrow();
        var written = Json.object()
                .put("id", line.partnerLineItemId())
                .put("shiphero_id", line.legacyId())
                .put("quantity", shipped.quantity())
                .put("sku", line.sku())
                .put("customs_description", "")
                .put("package", "Package #1");
        written.putArray("serial_numbers");
        var lot = Lots.of(line.sku());
        if (lot != null) {
            written.put("lot_id", lot.legacyId()).put("lot_name", lot.name()).put("lot_expiration", lot.expires());
        }
        return written;
    }

    private ObjectNode box() {
        var label = Json.object()
                .put("tracking_number", shipment.trackingNumber())
                .put("carrier", shipment.carrier())
                .put("shipping_method", shipment.method());
        var box = Json.object().put("name", "Package #1");
        box.set("line_items", lines());
        return box.set("shipping_label", label);
    }
}
