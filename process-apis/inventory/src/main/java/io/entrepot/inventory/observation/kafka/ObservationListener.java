package io.entrepot.inventory.observation.kafka;

import io.cloudevents.CloudEvent;
import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.inventory.StockReported;
import io.entrepot.foundation.events.Inbox;
import io.entrepot.foundation.events.Topic;
import io.entrepot.inventory.observation.ReceivingStock;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Receives what the nodes report. */
@Component
class ObservationListener {

    private final Inbox inbox;
    private final ReceivingStock stock;

    ObservationListener(Inbox inbox, ReceivingStock stock) {
        this.inbox = inbox;
        this.stock = stock;
    }

    @KafkaListener(topics = Topic.INVENTORY_OBSERVATIONS)
    void on(CloudEvent event) {
        inbox.receive(event, StockObserved.TYPE, StockObserved.class, told -> stock.observe(event.getId(), told));
        inbox.receive(event, StockReported.TYPE, StockReported.class, told -> stock.report(event.getId(), told));
        inbox.receive(event, StockMoved.TYPE, StockMoved.class, stock::move);
        inbox.receive(event, ObservationCorrected.TYPE, ObservationCorrected.class, stock::correct);
        inbox.receive(event, FeedConfirmed.TYPE, FeedConfirmed.class, stock::confirm);
    }
}
