package io.entrepot.inventory;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.observed;
import static io.entrepot.inventory.StockFixtures.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.foundation.testing.PublishedEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What Kafka brings reaches the stock. */
@InventoryTest
class InventoryEventTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    StockFixtures fixtures;

    @Autowired
    EventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Test
    void followsObservationsConfirmationsAndMilestones() {
        var item = fixtures.anItem();
        var snapshot = observed(ATL, item, UnitOfMeasure.EACH, Map.of(Bucket.AVAILABLE, 70L), fixtures.now(), 1L);
        publish(Topic.INVENTORY_OBSERVATIONS, "ATL/" + item, StockObserved.TYPE, snapshot);
        await().atMost(PATIENCE).until(() -> fixtures.available(item) == 70);

        clock.advance(Duration.ofSeconds(5));
        var confirmed = new FeedConfirmed(ATL, fixtures.now(), "test");
        publish(Topic.INVENTORY_OBSERVATIONS, "ATL", FeedConfirmed.TYPE, confirmed);
        await().atMost(PATIENCE)
                .until(() -> fixtures.promises(item).getFirst().asOf().equals(confirmed.asOf()));

        var allocation = fixtures.allocate(fixtures.anOrder(), item, 10);
        var leg = allocation.decision().legs().getFirst();
        publish(
                Topic.FULFILMENT_MILESTONES,
                allocation.order().value(),
                MilestoneReached.TYPE,
                fixtures.reached(
                        allocation.order(),
                        leg.id(),
                        ATL,
                        leg.id() + "-S1",
                        Milestone.SHIPMENT_DEPARTED,
                        List.of(shipped(1, item, 10))));
        await().atMost(PATIENCE).until(() -> fixtures.reserved(item).signum() == 0);
        assertThat(fixtures.available(item)).isBetween(59, 60);
    }

    @Test
    void tellsWhichOrdersOfTheChannelANumberHoldsBackFor() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 10);
        var order = "SF-COUNTED-" + item;

        publish(Topic.STOREFRONT_ORDERS, order, StorefrontOrderPlaced.TYPE, placed(order, item, 3));

        try (var told = new PublishedEvents(Topic.INVENTORY_AVAILABILITY)) {
            var change = told.next(event -> event.key().equals(item.value())
                    && event.body().path("available").asInt() == 7);
            assertThat(change.body().path("counted").valueStream().map(JsonNode::asString))
                    .containsExactly(order);
        }
    }

    private StorefrontOrderPlaced placed(String order, ItemNumber item, long quantity) {
        return new StorefrontOrderPlaced(
                new ChannelId("storefront"),
                "test",
                order,
                order,
                fixtures.now(),
                new StorefrontOrderPlaced.ShipTo("A", "1 Main St", null, "Atlanta", "GA", "30301", "US"),
                List.of(new StorefrontOrderPlaced.Line(1, item, Quantity.of(quantity, UnitOfMeasure.EACH), null)));
    }

    private void publish(String topic, String key, String type, Object body) {
        transaction.executeWithoutResult(status -> events.publish(topic, key, type, body));
    }
}
