package io.entrepot.orders;

import static org.awaitility.Awaitility.await;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.Orders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Speaks for the partner API, the warehouse and the carrier in tests. */
@TestComponent
class PartnerCalls {

    static final String AUDIENCE = "entrepot-process";
    static final String BODY = """
            {"consumer":"acme-retail","reference":"PO-1001",
             "shipTo":{"name":"Store 12","line1":"1 Main St","city":"Atlanta","region":"GA","postalCode":"30301","country":"US"},
             "lines":[{"lineNumber":1,"item":"SKU-0001","quantity":{"amount":2,"unit":"EA"}}],
             "requestedDelivery":"2026-12-01","sourcing":{"allowSplit":true,"allowBackorder":false}}""";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MockMvcTester mvc;
    private final Orders orders;
    private final EventPublisher events;
    private final TransactionTemplate transaction;

    PartnerCalls(MockMvcTester mvc, Orders orders, EventPublisher events, TransactionTemplate transaction) {
        this.mvc = mvc;
        this.orders = orders;
        this.events = events;
        this.transaction = transaction;
    }

    MvcTestResult place(String key, String body) {
        return mvc.post()
                .uri("/orders/v1/orders")
                .header("Authorization", "Bearer " + TokenIssuer.token(AUDIENCE, "orders:write"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    OrderId placed() {
        return placed(BODY);
    }

    OrderId placed(String body) {
        var location = place(UUID.randomUUID().toString(), body).getResponse().getHeader("Location");
        return new OrderId(String.valueOf(location).substring("/orders/v1/orders/".length()));
    }

    MvcTestResult read(String path) {
        return mvc.get()
                .uri(path)
                .header("Authorization", "Bearer " + TokenIssuer.token(AUDIENCE, "orders:read"))
                .exchange();
    }

    MvcTestResult cancel(OrderId order) {
        return mvc.post()
                .uri("/orders/v1/orders/" + order + "/cancellation")
                .header("Authorization", "Bearer " + TokenIssuer.token(AUDIENCE, "orders:write"))
                .exchange();
    }

    MvcTestResult operate(String path) {
        return mvc.post()
                .uri(path)
                .header("Authorization", "Bearer " + TokenIssuer.token(AUDIENCE, "orders:operate"))
                .exchange();
    }

    Order awaitOrder(OrderId id, Predicate<? super Order> condition) {
        return await().atMost(PATIENCE).until(() -> orders.find(id).orElseThrow(), condition);
    }

    Order awaitState(OrderId id, OrderState state) {
        return awaitOrder(id, order -> order.state() == state);
    }

    void tell(OrderId order, Milestone milestone, int quantity) {
        var leg = LegId.of(order, 1);
        var shipment = new ShipmentId(leg + "-S1");
        var line = new MilestoneReached.Line(
                1, new ItemNumber("SKU-0001"), Quantity.of(quantity, UnitOfMeasure.EACH), null);
        var reached = new MilestoneReached(
                order,
                leg,
                shipment,
                new NodeId("ATL"),
                milestone,
                Instant.parse("2026-11-23T10:00:00Z"),
                "test",
                null,
                List.of(line),
                List.of(),
                "UPS",
                "1Z999",
                null);
        transaction.executeWithoutResult(status -> events.publish(
                Topic.FULFILMENT_MILESTONES,
                order.value(),
                MilestoneReached.TYPE,
                reached,
                shipment + "/" + milestone));
    }
}
