package io.entrepot.storefrontshopify.order.postgres;

import io.entrepot.canonical.storefront.StorefrontOrderCancelled;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.storefrontshopify.order.OrderNews;
import org.springframework.stereotype.Component;

/** Tells of orders through the outbox; the same order is the same event. */
@Component
class PublishedOrders implements OrderNews {

    private final EventPublisher events;

    PublishedOrders(EventPublisher events) {
        this.events = events;
    }

    @Override
    public void placed(StorefrontOrderPlaced order) {
        publish(order.storefrontOrder(), StorefrontOrderPlaced.TYPE, order, "placed");
    }

    @Override
    public void cancelled(StorefrontOrderCancelled order) {
        publish(order.storefrontOrder(), StorefrontOrderCancelled.TYPE, order, "cancelled");
    }

    private void publish(String order, String type, Object body, String what) {
        events.publish(Topic.STOREFRONT_ORDERS, order, type, body, order + "/" + what);
    }
}
