package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.seed.Place;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of webhooks in the vendor's spelling, with numbers as text where the vendor writes them so. */
final class Messages {

    private final Webhooks webhooks;
    private final Clock clock;

    Messages(Webhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    void inventoryUpdate(Stock moved, List<Stock> everywhere) {
        var item = Json.object()
                .put("sku", moved.sku())
                .put("inventory", sum(everywhere, Stock::available))
                .put("backorder_quantity", sum(everywhere, Stock::backorder))
                .put("on_hand", sum(everywhere, Stock::onHand))
                .put("virtual", false)
                .put("sell_ahead", 0)
                .put("qty_in_totes", everywhere.stream().mapToInt(Stock::inTote).sum())
                .put("reserve", 0)
                .put(
                        "non_sellable",
                        everywhere.stream().mapToInt(Stock::nonSellable).sum());
        item.set(
                "updated_warehouse",
                warehouse(moved.place())
                        .put("identifier", moved.place().name())
                        .put("inventory", Integer.toString(moved.available()))
                        .put("backorder_quantity", Integer.toString(moved.backorder()))
                        .put("on_hand", Integer.toString(moved.onHand()))
                        .put("sell_ahead", 0)
                        .put("qty_in_totes", moved.inTote())
                        .put("reserve", 0)
                        .put("non_sellable", moved.nonSellable()));
        var message = message("Inventory Update");
        message.putArray("inventory").add(item);
        webhooks.announce("Inventory Update", message);
    }

    void inventoryChange(InventoryChange change) {
        var message = message("Inventory Change");
        message.setAll(warehouse(change.place()));
        webhooks.announce(
                "Inventory Change",
                message.put("user_id", 489_254)
                        .put("sku", change.sku())
                        .put("quantity", change.previousOnHand() + change.change())
                        .put("old_quantity", change.previousOnHand())
                        .put("previous_on_hand", change.previousOnHand())
                        .put("location_name", StockRoom.LOCATION)
                        .put("timestamp", Times.writeWithBlank(change.createdAt()))
                        .put("reason", change.reason())
                        .put("source", "manual"));
    }

    void allocated(Order order, Order.Allocation allocation, boolean readyToShip) {
        var message = ordered("Order Allocated", order)
                .put("allocation_reference", allocation.reference())
                .put("allocated_at", Times.write(allocation.allocatedAt()))
                .put("ready_to_ship", readyToShip ? 1 : 0);
        message.setAll(warehouse(allocation.place()));
        var items = message.putArray("line_items");
        order.linesAt(allocation.place())
                .forEach(line -> items.addObject()
                        .put("id", line.legacyId())
                        .put("item_uuid", line.id())
                        .put("partner_line_item_id", line.partnerLineItemId())
                        .put("quantity", line.allocated())
                        .put("sku", line.sku())
                        .put("is_kit_component", false)
                        .put("created_at", Times.write(allocation.allocatedAt())));
        webhooks.announce("Order Allocated", message);
    }

    void deallocated(Order order, Order.Allocation allocation) {
        webhooks.announce(
                "Order Deallocated",
                ordered("Order Deallocated", order)
                        .put("allocation_reference", allocation.reference())
                        .put("deallocated_at", Times.write(clock.instant())));
    }

    /** The pick of an order is done; the warehouse appears nowhere, the order only by its number. */
    void toteComplete(Order order) {
        var message = Json.object().put("webhook_type", "Tote Complete");
        var tote = tote(order);
        message.putArray("totes").add(tote);
        var content = tote.putArray("orders").addObject();
        content.put("order_number", order.head().orderNumber()).put("gift_note", "");
        var items = content.putArray("items");
        order.lines().stream()
                .filter(line -> line.picked() > 0)
                .forEach(line -> items.addObject()
                        .put("quantity", line.picked())
                        .put("sku", line.sku())
                        .put("weight", "0.0500 oz")
                        .put("height", "1.00 in")
                        .put("width", "1.00 in")
                        .put("length", "1.00 in"));
        webhooks.announce(
                "Tote Complete", message.put("batch_id", UUID.randomUUID().toString()));
    }

    /** One row for each pick, without quantity. */
    void packedOut(Order order) {
        var message = Json.object().put("webhook_type", "Order Packed Out");
        message.setAll(tote(order));
        message.put("tote_id", Integer.toString(order.head().legacyId()));
        message.put("order_id", order.head().legacyId()).put("order_uuid", order.id());
        var items = message.putArray("items");
        order.lines().stream()
                .filter(line -> line.picked() > 0)
                .forEach(line -> items.addObject()
                        .put("order_id", order.head().legacyId())
                        .put("order_uuid", order.id())
                        .put("line_item_id", line.legacyId())
                        .put("pick_id", line.legacyId())
                        .put("sku", line.sku()));
        webhooks.announce("Order Packed Out", message);
    }

    void shipped(Order order, Shipment shipment) {
        webhooks.announce("Shipment Update", new ShipmentMessage(order, shipment).write());
    }

    /** The hyphen is the vendor's. */
    void canceled(Order order) {
        webhooks.announce(
                "Order Canceled",
                Json.object()
                        .put("webhook_type", "Order Canceled")
                        .put("order_number", order.head().orderNumber())
                        .put("partner_order_id", order.head().partnerOrderId())
                        .put("fulfillment-status", Order.CANCELED)
                        .put("order_id", order.head().legacyId())
                        .put("order_uuid", order.id())
                        .put("shop_name", order.head().shopName())
                        .put("shop_order_number", order.head().orderNumber()));
    }

    static ObjectNode warehouse(Place place) {
        return Json.object().put("warehouse_id", GlobalId.legacyOf(place)).put("warehouse_uuid", GlobalId.of(place));
    }

    private static ObjectNode message(String type) {
        return Json.object()
                .put("webhook_type", type)
                .put("account_id", GlobalId.ACCOUNT)
                .put("account_uuid", GlobalId.account());
    }

    private static ObjectNode ordered(String type, Order order) {
        return message(type)
                .put("order_number", order.head().orderNumber())
                .put("order_id", order.head().legacyId())
                .put("order_uuid", order.id())
                .put("partner_order_id", order.head().partnerOrderId());
    }

    private static ObjectNode tote(Order order) {
        var number = order.head().legacyId();
        return Json.object()
                .put("tote_name", "Tote-" + number)
                .put("tote_uuid", GlobalId.of("Tote", number))
                .put("tote_barcode", Integer.toString(number));
    }

    private static String sum(List<Stock> stocks, ToIntFunction<Stock> number) {
        return Integer.toString(stocks.stream().mapToInt(number).sum());
    }
}
