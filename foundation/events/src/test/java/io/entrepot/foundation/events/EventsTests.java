package io.entrepot.foundation.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.lineage.Lineage;
import io.entrepot.foundation.testing.PostgresAndKafka;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What commits is told, once and in order; what rolls back is not; what cannot be handled is set aside. */
@SpringBootTest(classes = EventsTests.Application.class)
@ContextConfiguration(initializers = PostgresAndKafka.class)
class EventsTests {

    private static final String WARM_UP = "WARM-UP";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    EventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Warehouse warehouse;

    @Autowired
    KafkaTemplate<String, Object> kafka;

    /** The outbox polls once in an hour here, so that only a commit can wake it; it must have its partitions first. */
    @BeforeEach
    void awaitOutboxAndForget() {
        await().atMost(PATIENCE).until(() -> {
            transaction.executeWithoutResult(
                    status -> publish(WARM_UP, 1, UUID.randomUUID().toString()));
            return warehouse.isAwake;
        });
        warehouse.seen.clear();
        warehouse.setAside.clear();
    }

    @Test
    void tellsWhatCommittedInOrder() {
        transaction.executeWithoutResult(status -> {
            for (int quantity = 1; quantity <= 20; quantity++) {
                publish("ORDERED", quantity, "ordered-" + quantity);
            }
        });

        await().atMost(PATIENCE).until(() -> warehouse.seen.size() == 20);
        assertThat(warehouse.seen)
                .extracting(seen -> seen.buckets().getFirst().quantity().intValue())
                .isSorted();
    }

    @Test
    void keepsSilentAboutWhatRolledBack() {
        transaction.executeWithoutResult(status -> {
            publish("ROLLED-BACK", 1, "rolled-back");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> publish("COMMITTED", 1, "committed"));

        await().atMost(PATIENCE).until(() -> !warehouse.seen.isEmpty());
        assertThat(warehouse.seen).extracting(StockObserved::item).containsOnly(new ItemNumber("COMMITTED"));
    }

    @Test
    void tellsWhoseCallCausedIt() {
        var order = new Lineage("experience/partner/v2/placeOrder", "acme-retail");
        order.during(() -> transaction.executeWithoutResult(status -> publish("CALLED-FOR", 1, "called-for")));
        transaction.executeWithoutResult(status -> publish("OUR-OWN", 1, "our-own"));

        await().atMost(PATIENCE).until(() -> warehouse.seen.size() == 2);
        assertThat(warehouse.lineages).containsEntry("CALLED-FOR", order).containsEntry("OUR-OWN", Lineage.OURS);
    }

    @Test
    void absorbsARepeatedEvent() {
        transaction.executeWithoutResult(status -> publish("REPEATED", 1, "repeated"));
        transaction.executeWithoutResult(status -> publish("REPEATED", 1, "repeated"));
        transaction.executeWithoutResult(status -> publish("REPEATED", 2, "repeated-no-more"));

        await().atMost(PATIENCE).until(() -> warehouse.seen.size() >= 2);
        assertThat(warehouse.seen).hasSize(2);
    }

    @Test
    void refusesToPublishOutsideATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> publish("UNPROTECTED", 1, "unprotected"));
    }

    @Test
    void setsAsideWhatCannotBeHandledAndGoesOn() {
        transaction.executeWithoutResult(status -> publish("IMPOSSIBLE", 1, "impossible"));

        await().atMost(PATIENCE).until(() -> !warehouse.setAside.isEmpty());
        assertThat(warehouse.setAside.element().headers().lastHeader("kafka_dlt-exception-message"))
                .isNotNull();
    }

    @Test
    void sendsTheHeadersThatAreDescribed() {
        transaction.executeWithoutResult(status -> publish("IMPOSSIBLE", 1, "described"));

        await().atMost(PATIENCE).until(() -> !warehouse.setAside.isEmpty());
        assertThat(warehouse.setAside.element().headers())
                .extracting(Header::key)
                .filteredOn(header -> !header.startsWith("kafka_dlt-"))
                .hasSameElementsAs(EventStreams.HEADERS.keySet());
    }

    @Test
    void setsAsideWhatIsNoEventAtAll() {
        kafka.send(Topic.INVENTORY_OBSERVATIONS, "key", "no event".getBytes(StandardCharsets.UTF_8))
                .join();

        await().atMost(PATIENCE).until(() -> !warehouse.setAside.isEmpty());
    }

    private void publish(String item, int quantity, String eventId) {
        events.publish(
                Topic.INVENTORY_OBSERVATIONS,
                "ATL/" + item,
                StockObserved.TYPE,
                new StockObserved(
                        new NodeId("ATL"),
                        new ItemNumber(item),
                        UnitOfMeasure.EACH,
                        Instant.EPOCH,
                        null,
                        "test",
                        List.of(new StockObserved.BucketQuantity(Bucket.AVAILABLE, BigDecimal.valueOf(quantity)))),
                eventId);
    }

    /** A service that has only events. */
    @SpringBootApplication
    @Import(Warehouse.class)
    static class Application {}

    /** Listens and remembers. */
    @Component
    static class Warehouse {
        final Queue<StockObserved> seen = new ConcurrentLinkedQueue<>();
        final Queue<ConsumerRecord<String, Object>> setAside = new ConcurrentLinkedQueue<>();
        final Map<String, Lineage> lineages = new ConcurrentHashMap<>();
        volatile boolean isAwake;
        private final Inbox inbox;

        Warehouse(Inbox inbox) {
            this.inbox = inbox;
        }

        @KafkaListener(topics = Topic.INVENTORY_OBSERVATIONS)
        void on(CloudEvent event) {
            inbox.receive(event, StockObserved.TYPE, StockObserved.class, this::remember);
        }

        @KafkaListener(
                topics = "inventory.observations.dead-letter",
                groupId = "dead-letters",
                properties = "value.deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer")
        void onSetAside(ConsumerRecord<String, Object> message) {
            setAside.add(message);
        }

        private void remember(StockObserved observed) {
            if (observed.item().value().equals(WARM_UP)) {
                isAwake = true;
                return;
            }
            if (observed.item().value().equals("IMPOSSIBLE")) {
                throw new IllegalStateException("cannot be handled");
            }
            lineages.put(observed.item().value(), Lineage.current());
            seen.add(observed);
        }
    }
}
