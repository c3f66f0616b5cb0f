package io.entrepot.sandbox.shopify;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What webhooks tell, as far as it is played. */
enum Topic {
    ORDERS_CREATE("orders/create"),
    ORDERS_UPDATED("orders/updated"),
    ORDERS_CANCELLED("orders/cancelled"),
    FULFILLMENTS_CREATE("fulfillments/create"),
    INVENTORY_LEVELS_UPDATE("inventory_levels/update");

    private final String header;

    Topic(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }

    static @Nullable Topic of(String name) {
        return Stream.of(values())
                .filter(topic -> topic.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
