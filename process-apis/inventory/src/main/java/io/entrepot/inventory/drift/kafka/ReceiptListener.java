package io.entrepot.inventory.drift.kafka;

import io.cloudevents.CloudEvent;
import io.entrepot.canonical.inventory.GoodsReceived;
import io.entrepot.foundation.events.Inbox;
import io.entrepot.foundation.events.Topic;
import io.entrepot.inventory.drift.Books;
import io.entrepot.inventory.supply.ReceivingTransfers;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what nodes received: it explains differences with the ERP, and it is on its way no longer. */
@Component
class ReceiptListener {

    private final Inbox inbox;
    private final Books books;
    private final ReceivingTransfers transfers;

    ReceiptListener(Inbox inbox, Books books, ReceivingTransfers transfers) {
        this.inbox = inbox;
        this.books = books;
        this.transfers = transfers;
    }

    @KafkaListener(topics = Topic.RECEIVING_MILESTONES)
    void on(CloudEvent event) {
        inbox.receive(event, GoodsReceived.TYPE, GoodsReceived.class, this::received);
    }

    private void received(GoodsReceived received) {
        books.received(received);
        transfers.received(received);
    }
}
