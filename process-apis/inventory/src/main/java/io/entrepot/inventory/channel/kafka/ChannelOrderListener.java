package io.entrepot.inventory.channel.kafka;

import io.cloudevents.CloudEvent;
import io.entrepot.canonical.storefront.StorefrontOrderCancelled;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced;
import io.entrepot.foundation.events.Inbox;
import io.entrepot.foundation.events.Topic;
import io.entrepot.inventory.channel.ReceivingChannelOrders;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what storefronts have sold. */
@Component
class ChannelOrderListener {

    private final Inbox inbox;
    private final ReceivingChannelOrders orders;

    ChannelOrderListener(Inbox inbox, ReceivingChannelOrders orders) {
        this.inbox = inbox;
        this.orders = orders;
    }

    @KafkaListener(topics = Topic.STOREFRONT_ORDERS)
    void on(CloudEvent event) {
        inbox.receive(event, StorefrontOrderPlaced.TYPE, StorefrontOrderPlaced.class, orders::placed);
        inbox.receive(event, StorefrontOrderCancelled.TYPE, StorefrontOrderCancelled.class, orders::cancelled);
    }
}
