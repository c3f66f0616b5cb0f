package io.entrepot.storefrontshopify.listing.kafka;

import io.cloudevents.CloudEvent;
import io.entrepot.canonical.inventory.AvailabilityChanged;
import io.entrepot.canonical.inventory.AvailabilityChanged.NodeQuantity;
import io.entrepot.foundation.events.Inbox;
import io.entrepot.foundation.events.Topic;
import io.entrepot.storefrontshopify.channel.SalesChannel;
import io.entrepot.storefrontshopify.listing.Figure;
import io.entrepot.storefrontshopify.listing.Listings;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the newest figure of each item; what other channels may sell is not for this one. */
@Component
class AvailabilityListener {

    private final Inbox inbox;
    private final Listings listings;
    private final SalesChannel channel;

    AvailabilityListener(Inbox inbox, Listings listings, SalesChannel channel) {
        this.inbox = inbox;
        this.listings = listings;
        this.channel = channel;
    }

    @KafkaListener(topics = Topic.INVENTORY_AVAILABILITY)
    void on(CloudEvent event) {
        inbox.receive(event, AvailabilityChanged.TYPE, AvailabilityChanged.class, this::hear);
    }

    private void hear(AvailabilityChanged changed) {
        if (changed.channel().equals(channel.id())) {
            var nodes = changed.nodes().stream().collect(Collectors.toMap(NodeQuantity::node, NodeQuantity::available));
            listings.hear(new Figure(
                    changed.item(),
                    changed.version(),
                    changed.computedAt(),
                    changed.available(),
                    nodes,
                    Set.copyOf(changed.counted())));
        }
    }
}
