package io.entrepot.storefrontshopify;

import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.entrepot.canonical.inventory.AvailabilityChanged;
import io.entrepot.canonical.inventory.AvailabilityChanged.NodeQuantity;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.milestone.ExternalIdentifier;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.foundation.testing.PostgresAndKafka;
import io.entrepot.storefrontshopify.listing.Listings;
import io.entrepot.storefrontshopify.order.TakenOrder;
import io.entrepot.storefrontshopify.order.TakenOrders;
import io.entrepot.storefrontshopify.shipment.Departures;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks for inventory, orders and a warehouse, and hears what is told of the shop's orders. */
@TestComponent
public class Platform {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ChannelId CHANNEL = new ChannelId("storefront");
    private static final JsonMapper JSON = new JsonMapper();

    private final EventPublisher events;
    private final TransactionTemplate transaction;
    private final Listings listings;
    private final TakenOrders orders;
    private final Departures departures;
    private final Clock clock;

    Platform(
            EventPublisher events,
            TransactionTemplate transaction,
            Listings listings,
            TakenOrders orders,
            Departures departures,
            Clock clock) {
        this.events = events;
        this.transaction = transaction;
        this.listings = listings;
        this.orders = orders;
        this.departures = departures;
        this.clock = clock;
    }

    /** Inventory says what may be sold of an item, all of it at ATL, and the service has heard it. */
    public void available(String sku, long version, int atAtlanta) {
        available(sku, version, clock.instant(), atAtlanta, Map.of("ATL", atAtlanta));
    }

    public void available(String sku, long version, Instant computedAt, int total, Map<String, Integer> nodes) {
        tell(sku, version, computedAt, total, nodes);
        awaitFigure(sku, version);
    }

    private void awaitFigure(String sku, long version) {
        await().atMost(PATIENCE)
                .until(() -> listings.figure(new ItemNumber(sku))
                        .filter(figure -> figure.version() >= version)
                        .isPresent());
    }

    /** The same, and inventory says that it holds back for these orders already. */
    public void availableCounting(String sku, long version, int atAtlanta, List<String> shopOrders) {
        tell(sku, version, clock.instant(), atAtlanta, Map.of("ATL", atAtlanta), shopOrders);
        awaitFigure(sku, version);
    }

    public void tell(String sku, long version, Instant computedAt, int total, Map<String, Integer> nodes) {
        tell(sku, version, computedAt, total, nodes, List.of());
    }

    private void tell(
            String sku,
            long version,
            Instant computedAt,
            int total,
            Map<String, Integer> nodes,
            List<String> shopOrders) {
        var parts = nodes.entrySet().stream()
                .map(node -> new NodeQuantity(new NodeId(node.getKey()), BigDecimal.valueOf(node.getValue())))
                .toList();
        publish(
                Topic.INVENTORY_AVAILABILITY,
                sku,
                AvailabilityChanged.TYPE,
                new AvailabilityChanged(
                        new ItemNumber(sku),
                        CHANNEL,
                        UnitOfMeasure.EACH,
                        version,
                        computedAt,
                        BigDecimal.valueOf(total),
                        parts,
                        shopOrders));
    }

    /** Orders accepts an order of the shop. */
    public OrderId accept(String shopOrder) {
        var order = new OrderId("ORD-" + UUID.randomUUID());
        acceptAs(order, shopOrder);
        return order;
    }

    public void acceptAs(OrderId order, String shopOrder) {
        publish(milestone(order, Milestone.ORDER_ACCEPTED, shopOrder, null, List.of()));
        await().atMost(PATIENCE)
                .until(() -> orders.find(shopOrder).map(TakenOrder::order).isPresent());
    }

    /** Inventory has reserved line 1 of it. */
    public void reserve(OrderId order, String shopOrder, String sku, int quantity) {
        publish(milestone(order, Milestone.RESERVED, shopOrder, null, List.of(line(sku, quantity))));
        var marker = new ShipmentId("after-" + UUID.randomUUID());
        publish(departure(order, marker.value(), "none", sku, 0)); // the same key: heard after it
        await().atMost(PATIENCE)
                .until(() -> departures.due(100).stream()
                        .anyMatch(one -> one.shipment().equals(marker)));
        departures.reported(marker);
    }

    public void depart(OrderId order, String shipment, String tracking, String sku, int quantity) {
        publish(departure(order, shipment, tracking, sku, quantity));
        await().atMost(PATIENCE)
                .until(() -> departures.due(100).stream()
                                .anyMatch(one -> one.shipment().value().equals(shipment))
                        || orders.of(order).isEmpty());
    }

    public MilestoneReached departure(OrderId order, String shipment, String tracking, String sku, int quantity) {
        return new MilestoneReached(
                order,
                LegId.of(order, 1),
                new ShipmentId(shipment),
                new NodeId("ATL"),
                Milestone.SHIPMENT_DEPARTED,
                clock.instant(),
                "wms-shiphero",
                null,
                List.of(line(sku, quantity)),
                List.of(),
                "UPS",
                tracking,
                null);
    }

    public void publish(MilestoneReached reached) {
        publish(Topic.FULFILMENT_MILESTONES, reached.orderId().value(), MilestoneReached.TYPE, reached);
    }

    /** What was told of an order of the shop, after everything that was told before it. */
    public List<String> toldOf(String shopOrder, int atLeast) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", PostgresAndKafka.kafkaBootstrap(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        var told = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer())) {
            consumer.subscribe(List.of(Topic.STOREFRONT_ORDERS));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(300)).forEach(message -> {
                    if (shopOrder.equals(message.key())) {
                        told.add(message.value().getType() + " " + body(message.value()));
                    }
                });
                return told.size() >= atLeast;
            });
            consumer.poll(Duration.ofMillis(300)).forEach(message -> {
                if (shopOrder.equals(message.key())) {
                    told.add(message.value().getType() + " " + body(message.value()));
                }
            });
        }
        return told;
    }

    private static JsonNode body(CloudEvent event) {
        return JSON.readTree(Objects.requireNonNull(event.getData()).toBytes());
    }

    public MilestoneReached ofPartner(OrderId order) {
        return new MilestoneReached(
                order,
                LegId.of(order, 1),
                null,
                new NodeId("ATL"),
                Milestone.POSTED_TO_FINANCE,
                clock.instant(),
                "orders",
                new ConsumerId("acme-retail"),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private MilestoneReached milestone(
            OrderId order,
            Milestone milestone,
            String shopOrder,
            @Nullable ShipmentId shipment,
            List<MilestoneReached.Line> lines) {
        return new MilestoneReached(
                order,
                LegId.of(order, 1),
                shipment,
                new NodeId("ATL"),
                milestone,
                clock.instant(),
                "orders",
                new ConsumerId("storefront"),
                lines,
                List.of(new ExternalIdentifier("storefront", "order", shopOrder)),
                null,
                null,
                null);
    }

    private static MilestoneReached.Line line(String sku, int quantity) {
        return new MilestoneReached.Line(1, new ItemNumber(sku), Quantity.of(quantity, UnitOfMeasure.EACH), null);
    }

    private void publish(String topic, String key, String type, Object body) {
        transaction.executeWithoutResult(_ -> events.publish(topic, key, type, body));
    }
}
