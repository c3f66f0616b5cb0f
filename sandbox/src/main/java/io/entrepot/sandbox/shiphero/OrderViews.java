package io.entrepot.sandbox.shiphero;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows orders and shipments the way the schema spells them. */
final class OrderViews {

    private final Orders orders;
    private final Views views;

    OrderViews(Orders orders, Views views) {
        this.orders = orders;
        this.views = views;
    }

    View order(Order order) {
        var head = order.head();
        var view = new View()
                .with("id", order.id())
                .with("legacy_id", head.legacyId())
                .with("account_id", GlobalId.account())
                .with("order_number", head.orderNumber())
                .with("partner_order_id", head.partnerOrderId())
                .with("shop_name", head.shopName())
                .with("fulfillment_status", order.progress().status())
                .with("order_date", head.orderDate())
                .with("created_at", head.createdAt())
                .with("updated_at", order.progress().updatedAt())
                .with("allow_partial", head.allowPartial())
                .with("shipping_address", head.shippingAddress())
                .with("shipping_lines", head.shippingLines())
                .with("holds", holds(order))
                .with(
                        "line_items",
                        new Nodes(order.lines().stream()
                                .map(line -> line(order, line))
                                .toList()))
                .with(
                        "allocations",
                        order.allocations().stream()
                                .map(each -> allocation(order, each))
                                .toList())
                .with(
                        "shipments",
                        Views.later(() ->
                                orders.shipmentsOf(order).map(this::shipment).toList()))
                .with(
                        "order_history",
                        order.history().stream().map(OrderViews::note).toList());
        view.putAll(head.others());
        return view;
    }

    View shipment(Shipment shipment) {
        var id = GlobalId.of("Order", shipment.orderLegacyId());
        return new View()
                .with("id", shipment.id())
                .with("legacy_id", shipment.legacyId())
                .with("order_id", id)
                .with("warehouse_id", GlobalId.of(shipment.place()))
                .with("profile", "default")
                .with("picked_up", false)
                .with("refunded", false)
                .with("delivered", false)
                .with("shipped_off_shiphero", shipment.shippedOffShipHero())
                .with("dropshipment", false)
                .with("completed", true)
                .with("created_date", shipment.createdAt())
                .with("total_packages", 1)
                .with("warehouse", Views.later(() -> views.warehouse(shipment.place())))
                .with("order", Views.later(() -> order(orders.get(id))))
                .with("shipping_labels", List.of(label(shipment)))
                .with("line_items", new Nodes(lines(shipment, orders.find(id))));
    }

    private View line(Order order, OrderLine line) {
        return new View()
                .with("id", line.id())
                .with("legacy_id", line.legacyId())
                .with("sku", line.sku())
                .with("partner_line_item_id", line.partnerLineItemId())
                .with("product_name", line.productName())
                .with("price", line.price())
                .with("quantity", line.quantity())
                .with("quantity_allocated", line.allocated())
                .with("backorder_quantity", line.backorder())
                .with("quantity_pending_fulfillment", order.isOpen() ? line.quantity() - line.shipped() : 0)
                .with("quantity_shipped", line.shipped())
                .with("fulfillment_status", order.progress().status())
                .with("warehouse_id", line.lockedTo() == null ? null : GlobalId.of(line.lockedTo()))
                .with("updated_at", order.progress().updatedAt())
                .with("product", Views.later(() -> views.product(line.sku())));
    }

    private static View allocation(Order order, Order.Allocation allocation) {
        var lines = order.linesAt(allocation.place());
        return new View()
                .with("warehouse_id", GlobalId.of(allocation.place()))
                .with("allocated_at", allocation.allocatedAt())
                .with("allocation_reference", Integer.toString(allocation.reference()))
                .with("ready_to_ship", lines.stream().allMatch(line -> line.unallocated() == 0))
                .with("is_locked", lines.stream().anyMatch(line -> line.lockedTo() != null))
                .with("line_items", lines.stream().map(OrderViews::allocated).toList());
    }

    private static View allocated(OrderLine line) {
        return new View()
                .with("line_item_id", line.id())
                .with("sku", line.sku())
                .with("quantity_allocated", line.allocated())
                .with("is_kit_component", false);
    }

    private static View holds(Order order) {
        var view = new View().with("shipping_method_hold", false);
        OrderDesk.HOLDS.forEach(hold -> view.with(hold, order.holds().contains(hold)));
        return view;
    }

    private static View note(Order.Note note) {
        return new View()
                .with("information", note.information())
                .with("created_at", note.createdAt())
                .with("username", "warehouse");
    }

    private static View label(Shipment shipment) {
        return new View()
                .with("id", GlobalId.of("ShippingLabel", shipment.legacyId()))
                .with("legacy_id", shipment.legacyId())
                .with("status", "valid")
                .with("tracking_number", shipment.trackingNumber())
                .with("carrier", shipment.carrier())
                .with("shipping_name", shipment.method())
                .with("shipping_method", shipment.method())
                .with("cost", "0.00")
                .with("package_number", 1)
                .with("created_date", shipment.createdAt())
                .with("refunded", false);
    }

    private List<View> lines(Shipment shipment, @Nullable Order order) {
        return shipment.lines().stream()
                .map(line -> line(shipment, order, line))
                .toList();
    }

    private View line(Shipment shipment, @Nullable Order order, Shipment.Line shipped) {
        return new View()
                .with("shipment_id", shipment.id())
                .with("line_item_id", GlobalId.of("LineItem", shipped.orderLine()))
                .with("quantity", shipped.quantity())
                .with("shipping_label_id", GlobalId.of("ShippingLabel", shipment.legacyId()))
                .with("line_item", Views.later(() -> lineItem(order, shipped.orderLine())));
    }

    private @Nullable View lineItem(@Nullable Order order, int legacyId) {
        return order == null
                ? null
                : order.lines().stream()
                        .filter(line -> line.legacyId() == legacyId)
                        .map(line -> line(order, line))
                        .findFirst()
                        .orElse(null);
    }
}
