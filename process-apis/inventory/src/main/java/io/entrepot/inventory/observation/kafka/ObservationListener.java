package io.entrepot.inventory.observation.kafka;

import io.cloudevents.CloudEvent;
import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.inventory.StockReported;
import io.entrepot.foundation.events.CanonicalJson;
import io.entrepot.foundation.events.Inbox;
import io.entrepot.foundation.events.Topic;
import io.entrepot.inventory.observation.ReceivingStock;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Receives what the nodes report. */
@Component
class ObservationListener {

    private static final JsonMapper JSON = CanonicalJson.mapper();

    private final Inbox inbox;
    private final ReceivingStock stock;

    ObservationListener(Inbox inbox, ReceivingStock stock) {
        this.inbox = inbox;
        this.stock = stock;
    }

    @KafkaListener(topics = Topic.INVENTORY_OBSERVATIONS)
    void on(CloudEvent event) {
        switch (event.getType()) {
            case StockObserved.TYPE -> receive(event, StockObserved.class, told -> stock.observe(event.getId(), told));
            case StockReported.TYPE -> receive(event, StockReported.class, told -> stock.report(event.getId(), told));
            case StockMoved.TYPE -> receive(event, StockMoved.class, stock::move);
            case ObservationCorrected.TYPE -> receive(event, ObservationCorrected.class, stock::correct);
            case FeedConfirmed.TYPE -> receive(event, FeedConfirmed.class, stock::confirm);
            default -> {
                // a newer sender's event, which this release has no use for
            }
        }
    }

    /** An event that is told again is looked at once more, as it may say something else under the same name. */
    private <T> void receive(CloudEvent event, Class<T> bodyType, Consumer<T> handler) {
        if (!inbox.receive(event, event.getType(), bodyType, handler)) {
            var body = Objects.requireNonNull(event.getData(), "an event that was received has a body")
                    .toBytes();
            inbox.once(
                    event.getSource() + "#" + event.getId() + "#" + digest(body),
                    () -> handler.accept(JSON.readValue(body, bodyType)));
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken); // every Java has it
        }
    }
}
