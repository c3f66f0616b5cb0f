package io.entrepot.orders.storefront.kafka;

import io.cloudevents.CloudEvent;
import io.entrepot.canonical.storefront.StorefrontOrderCancelled;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced;
import io.entrepot.foundation.events.Inbox;
import io.entrepot.foundation.events.Topic;
import io.entrepot.orders.storefront.TakingStorefrontOrders;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Notes what storefronts tell. */
@Component
class StorefrontListener {

    private final Inbox inbox;
    private final TakingStorefrontOrders taking;

    StorefrontListener(Inbox inbox, TakingStorefrontOrders taking) {
        this.inbox = inbox;
        this.taking = taking;
    }

    @KafkaListener(topics = Topic.STOREFRONT_ORDERS)
    void on(CloudEvent event) {
        inbox.receive(event, StorefrontOrderPlaced.TYPE, StorefrontOrderPlaced.class, taking::placed);
        inbox.receive(event, StorefrontOrderCancelled.TYPE, StorefrontOrderCancelled.class, taking::cancelled);
    }
}
