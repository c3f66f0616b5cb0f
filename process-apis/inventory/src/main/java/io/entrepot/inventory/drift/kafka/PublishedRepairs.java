package io.entrepot.inventory.drift.kafka;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.inventory.drift.Document;
import io.entrepot.inventory.drift.Repairs;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mends through the same events by which sources tell, so that the ledger has one way in. */
@Component
class PublishedRepairs implements Repairs {

    private final EventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    PublishedRepairs(EventPublisher events, JdbcClient jdbc, Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The same reading taken over again is the same event. */
    @Override
    public void apply(StockObserved reading) {
        events.publish(
                Topic.INVENTORY_OBSERVATIONS,
                reading.node().value(),
                StockObserved.TYPE,
                reading,
                "drift/%s/%s/%s".formatted(reading.node(), reading.item(), reading.asOf()));
    }

    @Override
    public void voidDuplicate(NodeId node, ItemNumber item, Document document) {
        var id = Objects.requireNonNull(document.id(), "what is taken back has an id");
        var parts = id.split("\n", 2);
        events.publish(
                Topic.INVENTORY_OBSERVATIONS,
                node.value(),
                ObservationCorrected.TYPE,
                new ObservationCorrected(
                        node,
                        parts[0],
                        parts[1],
                        ObservationCorrected.Reason.DID_NOT_OCCUR,
                        clock.instant(),
                        List.of()),
                "drift/void/%s/%s".formatted(node, id));
    }

    /** What it was told is forgotten, but for the version, so that it is told again as if it had changed. */
    @Override
    public void publishAgain(String channel, ItemNumber item) {
        jdbc.sql("""
                WITH forgotten AS (UPDATE availability_told SET available = -1, nodes = ''
                    WHERE item = :item AND channel = :channel RETURNING item)
                INSERT INTO availability_mark (item) SELECT :item""").param("item", item.value()).param("channel", channel).update();
    }
}
