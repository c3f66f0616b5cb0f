package io.entrepot.sandbox.shopify;

import io.entrepot.sandbox.work.Delivery;
import java.util.List;
import java.util.Map;

/** Everything that is saved. */
record State(
        List<Level> levels,
        List<ShopOrder> orders,
        List<Subscription> subscriptions,
        long lastNumber,
        Map<String, StockDesk.Done> keys,
        List<Delivery> deliveries) {}
