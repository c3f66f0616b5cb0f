package io.entrepot.sandbox.shopify;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All orders of the shop. */
final class Orders {

    private final Map<Long, ShopOrder> orders = new LinkedHashMap<>();

    void put(ShopOrder order) {
        orders.put(order.id(), order);
    }

    @Nullable ShopOrder find(long id) {
        return orders.get(id);
    }

    Collection<ShopOrder> all() {
        return orders.values();
    }

    /** The order of which this is a part. */
    @Nullable ShopOrder holding(long fulfilmentOrder) {
        return orders.values().stream()
                .filter(order -> order.fulfilmentOrders().stream().anyMatch(part -> part.id() == fulfilmentOrder))
                .findFirst()
                .orElse(null);
    }

    void restore(List<ShopOrder> saved) {
        orders.clear();
        saved.forEach(this::put);
    }
}
