package io.entrepot.inventory.drift.kafka;

import io.cloudevents.CloudEvent;
import io.entrepot.canonical.inventory.GoodsReceived;
import io.entrepot.foundation.events.Inbox;
import io.entrepot.foundation.events.Topic;
import io.entrepot.inventory.drift.Books;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what nodes received. */
@Component
class ReceiptListener {

    private final Inbox inbox;
    private final Books books;

    ReceiptListener(Inbox inbox, Books books) {
        this.inbox = inbox;
        this.books = books;
    }

    @KafkaListener(topics = Topic.RECEIVING_MILESTONES)
    void on(CloudEvent event) {
        inbox.receive(event, GoodsReceived.TYPE, GoodsReceived.class, books::received);
    }
}
