package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.work.Delivery;
import java.util.List;
import java.util.Map;

/** Everything that is saved. */
record State(
        List<Stock> stocks,
        List<InventoryChange> changes,
        List<Order> orders,
        List<Shipment> shipments,
        List<Webhook> webhooks,
        Map<String, Integer> series,
        List<Delivery> deliveries) {}
