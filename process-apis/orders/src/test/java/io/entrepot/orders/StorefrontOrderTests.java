package io.entrepot.orders;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.kafka.CloudEventDeserializer;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderState;
import io.entrepot.canonical.storefront.StorefrontOrderCancelled;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced;
import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.CaseDesk;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.ExceptionCase;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.foundation.testing.PostgresAndKafka;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.Orders;
import io.entrepot.orders.storefront.Kind;
import io.entrepot.orders.storefront.StorefrontOrderKey;
import io.entrepot.orders.storefront.StorefrontOrders;
import io.entrepot.orders.storefront.StorefrontOrders.Known;
import io.entrepot.orders.storefront.StorefrontOrders.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders of a storefront: one order each, whatever is told twice, late or in the wrong order. */
@OrdersTest
class StorefrontOrderTests {

    private static final ChannelId STOREFRONT = new ChannelId("storefront");
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    PartnerCalls partner;

    @Autowired
    Orders orders;

    @Autowired
    StorefrontOrders storefrontOrders;

    @Autowired
    ExceptionCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    EventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private final String shopOrder = Long.toUnsignedString(UUID.randomUUID().getMostSignificantBits());
    private final StorefrontOrderKey key = new StorefrontOrderKey(STOREFRONT, shopOrder);

    @BeforeEach
    void answerWell() {
        Upstreams.answerWell();
    }

    @Test
    void becomesOneOrderHoweverOftenItIsTold() {
        tell(placed("30301"));
        tell(placed("30301"));
        tell(placed("30301"));

        var order = partner.awaitState(accepted().id(), OrderState.RELEASED);

        assertThat(order.terms().consumer()).isEqualTo(new ConsumerId("storefront"));
        assertThat(order.terms().sourcing().allowBackorder()).isTrue();
        assertThat(orders.list(new Orders.Filter(null, "#" + shopOrder, null), null, 10))
                .hasSize(1);
        assertThat(Upstreams.calls(putRequestedFor(urlPathMatching(Upstreams.FIRST_ALLOCATION))
                        .withRequestBody(matchingJsonPath("$.channel", equalTo("storefront")))
                        .withRequestBody(matchingJsonPath("$.channelOrder", equalTo(shopOrder)))))
                .isOne();
        assertThat(Upstreams.calls(putRequestedFor(urlPathMatching(Upstreams.ALLOCATION))))
                .isOne();
    }

    @Test
    void isNeverAcceptedWhenItsCancellationCameFirst() {
        tell(cancelled());
        await().atMost(PATIENCE).until(() -> storefrontOrders.find(key).isPresent());

        tell(placed("30301"));

        var known = await().atMost(PATIENCE)
                .until(() -> storefrontOrders.find(key).orElseThrow(), found -> found.placed() != null);
        assertThat(known.state()).isEqualTo(State.CANCELLED);
        assertThat(known.order()).isNull();
        assertThat(storefrontOrders.due(100)).doesNotContain(key);
    }

    @Test
    void isCancelledAfterwards() {
        tell(placed("30301"));
        var order = partner.awaitState(accepted().id(), OrderState.RELEASED);

        tell(cancelled());
        tell(cancelled());

        partner.awaitState(order.id(), OrderState.CANCELLED);
        assertThat(openCase(Kind.CANCELLATION_TOO_LATE)).isNull();
    }

    @Test
    void cancellingAfterTheGoodsLeftIsACase() {
        tell(placed("30301"));
        var order = partner.awaitState(accepted().id(), OrderState.RELEASED);
        partner.tell(order.id(), Milestone.SHIPMENT_DEPARTED, 2);
        partner.awaitOrder(order.id(), known -> !known.shipments().isEmpty());

        tell(cancelled());

        var found = await().atMost(PATIENCE).until(() -> openCase(Kind.CANCELLATION_TOO_LATE), Objects::nonNull);
        assertThat(found.detail()).contains("can no longer be cancelled");
    }

    @Test
    void waitsForAPersonWhenItCannotBeAcceptedAndIsTriedAgainAfterMending() {
        Upstreams.stub(post("/inventory/v1/sourcing-checks").willReturn(okJson("""
                {"violations":[{"lineNumber":1,"field":"item","code":"unknown-item","message":"There is no item SKU-0001."}]}""")));
        tell(placed("30301"));
        var found = await().atMost(PATIENCE).until(() -> openCase(Kind.STOREFRONT_ORDER_REFUSED), Objects::nonNull);
        assertThat(found.detail()).contains("There is no item SKU-0001.");

        Upstreams.answerWell();
        desk.replay(found.id(), new Actor("operator"));

        partner.awaitState(accepted().id(), OrderState.RELEASED);
        assertThat(openCase(Kind.STOREFRONT_ORDER_REFUSED)).isNull();
    }

    @Test
    void waitsForAPersonWhenTheAddressIsIncomplete() {
        tell(placed(null));

        var found = await().atMost(PATIENCE).until(() -> openCase(Kind.STOREFRONT_ORDER_REFUSED), Objects::nonNull);

        assertThat(found.detail()).contains("postal code");
        tell(cancelled());
        await().atMost(PATIENCE).until(() -> openCase(Kind.STOREFRONT_ORDER_REFUSED) == null);
    }

    @Test
    void outlastsAnOutageOfInventory() {
        Upstreams.stub(
                post("/inventory/v1/sourcing-checks").willReturn(aResponse().withStatus(503)));
        tell(placed("30301"));
        await().atMost(PATIENCE)
                .until(() -> storefrontOrders
                        .find(key)
                        .filter(known -> known.state() == State.WAITING)
                        .isPresent());

        Upstreams.answerWell();

        partner.awaitState(accepted().id(), OrderState.RELEASED);
    }

    @Test
    void saysWhenTheSameOrderIsToldWithAnotherContent() {
        tell(placed("30301"));
        accepted();

        tell(placed("99999"));

        await().atMost(PATIENCE).until(() -> openCase(Kind.STOREFRONT_ORDER_CHANGED) != null);
    }

    @Test
    void tellsMilestonesUnderTheNameOfTheStorefront() {
        tell(placed("30301"));

        var order = accepted();

        assertThat(milestonesOf(order))
                .isNotEmpty()
                .allMatch(body -> body.contains(
                        "{\"system\":\"storefront\",\"kind\":\"order\",\"value\":\"" + shopOrder + "\"}"));
    }

    private Order accepted() {
        var known = await().atMost(PATIENCE)
                .until(
                        () -> storefrontOrders.find(key),
                        found -> found.map(Known::order).isPresent());
        return orders.find(Objects.requireNonNull(known.orElseThrow().order())).orElseThrow();
    }

    private @Nullable ExceptionCase openCase(Kind kind) {
        return cases.list(CaseFilter.about(kind, key.toString())).stream()
                .filter(ExceptionCase::isOpen)
                .findFirst()
                .orElse(null);
    }

    private StorefrontOrderPlaced placed(@Nullable String postalCode) {
        var line = new StorefrontOrderPlaced.Line(
                1, new ItemNumber("SKU-0001"), Quantity.of(2, UnitOfMeasure.EACH), new NodeId("ATL"));
        var shipTo = new StorefrontOrderPlaced.ShipTo("Ada", "1 Elm St", null, "Atlanta", "GA", postalCode, "US");
        return new StorefrontOrderPlaced(
                STOREFRONT, "storefront-shopify", shopOrder, "#" + shopOrder, AT, shipTo, List.of(line));
    }

    private StorefrontOrderCancelled cancelled() {
        return new StorefrontOrderCancelled(STOREFRONT, "storefront-shopify", shopOrder, AT, "CUSTOMER");
    }

    private void tell(StorefrontOrderPlaced body) {
        tell(StorefrontOrderPlaced.TYPE, body);
    }

    private void tell(StorefrontOrderCancelled body) {
        tell(StorefrontOrderCancelled.TYPE, body);
    }

    private void tell(String type, Object body) {
        transaction.executeWithoutResult(_ -> events.publish(Topic.STOREFRONT_ORDERS, shopOrder, type, body));
    }

    private static List<String> milestonesOf(Order order) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", PostgresAndKafka.kafkaBootstrap(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer())) {
            consumer.subscribe(List.of(Topic.FULFILMENT_MILESTONES));
            return await().atMost(PATIENCE)
                    .until(
                            () -> {
                                var found = new java.util.ArrayList<String>();
                                consumer.poll(Duration.ofSeconds(2)).forEach(message -> {
                                    if (order.id().value().equals(message.key())) {
                                        found.add(new String(
                                                Objects.requireNonNull(
                                                                message.value().getData())
                                                        .toBytes(),
                                                StandardCharsets.UTF_8));
                                    }
                                });
                                return found;
                            },
                            found -> !found.isEmpty());
        }
    }
}
