package io.entrepot.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.entrepot.canonical.milestone.ExternalIdentifier;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.events.Topic;
import io.entrepot.foundation.testing.PublishedContract;
import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.visibility.timeline.EventKey;
import io.entrepot.visibility.timeline.RecordedMilestone;
import io.entrepot.visibility.timeline.Timelines;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole service: milestones come by Kafka and are found as timelines over HTTP. */
@VisibilityTest
class VisibilityApiTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    KafkaTemplate<String, Object> kafka;

    @Autowired
    Timelines timelines;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void showsWhatWasTold() {
        tell("A", "PICK_CONFIRMED", 3, "\"node\":\"ATL\",");
        tell("A", "ORDER_ACCEPTED", 1, "\"consumer\":\"acme-retail\",");

        var timeline = timelineOf("A", 2);

        assertThat(timeline).hasStatus(200).bodyJson().isStrictlyEqualTo("""
                {"orderId":"A","consumer":"acme-retail",
                 "identifiers":[{"system":"entrepot","kind":"order","value":"A"}],
                 "milestones":[
                  {"milestone":"ORDER_ACCEPTED","occurredAt":"2026-11-23T01:00:00Z","recordedAt":"2026-11-23T20:00:00Z","source":"orders"},
                  {"milestone":"PICK_CONFIRMED","node":"ATL","occurredAt":"2026-11-23T03:00:00Z","recordedAt":"2026-11-23T20:00:00Z","source":"orders"}]}""");
    }

    @Test
    void findsAnOrderByEveryNameItHas() {
        tell("B", "ORDER_ACCEPTED", 1, "\"consumer\":\"acme-retail\"," + names("partner", "reference", "PO-B"));
        tell("B", "ACKNOWLEDGED", 2, names("wms", "warehouse-order", "W-B"));
        tell("B", "SHIPMENT_DEPARTED", 3, "\"shipmentId\":\"B-1-S1\",\"carrier\":\"UPS\",\"trackingNumber\":\"1ZB\",");
        tell("B", "POSTED_TO_FINANCE", 4, names("erp", "invoice", "103001"));
        timelineOf("B", 4);

        for (var name : List.of("B", "PO-B", "W-B", "B-1-S1", "1ZB", "103001")) {
            assertThat(find("identifier=" + name))
                    .as(name)
                    .bodyJson()
                    .extractingPath("$.timelines[*].orderId")
                    .isEqualTo(List.of("B"));
        }
    }

    @Test
    void showsNoMilestoneWithoutItsNames() {
        var order = new OrderId("named-at-once");
        var telling = CompletableFuture.runAsync(() -> IntStream.range(0, 300)
                .forEach(number -> transactions.executeWithoutResult(_ -> timelines.add(named(order, number)))));

        while (!telling.isDone()) {
            assertThat(timelines.find(order).stream().flatMap(timeline -> timeline.milestones().stream()))
                    .allSatisfy(milestone -> assertThat(milestone.identifiers()).hasSize(1));
        }
        assertThat(telling).isCompleted();
    }

    private static RecordedMilestone named(OrderId order, int number) {
        var at = Instant.parse("2026-11-23T12:00:00Z").plusSeconds(number);
        return new RecordedMilestone(
                new EventKey("/orders", order + "/" + number),
                order,
                Milestone.PICK_CONFIRMED,
                null,
                at,
                at,
                "orders",
                null,
                List.of(new ExternalIdentifier("entrepot", "order", order.value())));
    }

    @Test
    void showsAConsumerOnlyItsOwnOrders() {
        tell("C1", "ORDER_ACCEPTED", 1, "\"consumer\":\"acme-retail\"," + names("partner", "reference", "PO-C"));
        tell("C2", "ORDER_ACCEPTED", 1, "\"consumer\":\"bluebird\"," + names("partner", "reference", "PO-C"));
        tell("C3", "RESERVED", 1, names("partner", "reference", "PO-C"));
        timelineOf("C1", 1);
        timelineOf("C2", 1);
        timelineOf("C3", 1);

        assertThat(orders(find("identifier=PO-C"))).isEqualTo(List.of("C3", "C2", "C1"));
        assertThat(orders(find("identifier=PO-C&consumer=bluebird"))).isEqualTo(List.of("C2"));
        assertThat(orders(find("identifier=PO-C&consumer=nobody"))).isEqualTo(List.of());
    }

    @Test
    void endsAtTheSameTimelineForAnyOrderOfArrival() throws UnsupportedEncodingException {
        var milestones = List.of("ORDER_ACCEPTED", "RESERVED", "RELEASED", "ACKNOWLEDGED", "PICK_CONFIRMED", "PACKED");
        var events = new ArrayList<CloudEvent>();
        for (int number = 0; number < milestones.size(); number++) {
            events.add(event("D", milestones.get(number), number / 2, names("wms", "warehouse-order", "W-D" + number)));
        }
        events.forEach(event -> send("D", event));
        var expected = timelineOf("D", milestones.size()).getResponse().getContentAsString();

        for (long seed = 1; seed <= 3; seed++) {
            var order = "D" + seed;
            var shuffled = new ArrayList<>(events);
            shuffled.addAll(events.subList(0, 3));
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(event -> send(order, ofOrder(event, order)));

            assertThat(timelineOf(order, milestones.size()).getResponse().getContentAsString())
                    .isEqualTo(expected.replace("\"D\"", '"' + order + '"'));
        }
    }

    @Test
    void absorbsARepeatedEvent() {
        var event = event("E", "RESERVED", 1, "");
        send("E", event);
        send("E", event);
        tell("E", "RELEASED", 2, "");

        assertThat(timelineOf("E", 2))
                .bodyJson()
                .extractingPath("$.milestones.length()")
                .isEqualTo(2);
    }

    @Test
    void goesOnAfterAnEventThatMakesNoSense() {
        send("F", ofBody("F-broken", "{\"orderId\":\"F\",\"milestone\":\"TELEPORTED\"}"));
        tell("F", "RESERVED", 1, "");

        assertThat(timelineOf("F", 1)).hasStatus(200);
    }

    @Test
    void knowsNothingOfAnUnknownOrder() {
        assertThat(get("/visibility/v1/timelines/UNKNOWN", "visibility:read"))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(find("identifier=UNKNOWN")).hasStatus(200).bodyJson().isStrictlyEqualTo("{\"timelines\":[]}");
    }

    @Test
    void refusesBadInputNamingTheParameter() {
        assertThat(find("identifier="))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("identifier");
        assertThat(find("consumer=acme-retail")).hasStatus(400);
        assertThat(find("identifier=" + "x".repeat(201))).hasStatus(422);
        assertThat(find("identifier=A&consumer=-")).hasStatus(422);
        assertThat(get("/visibility/v1/timelines/-", "visibility:read")).hasStatus(422);
    }

    @Test
    void refusesWhoHasNoTokenOrNotTheRightOne() {
        assertThat(mvc.get().uri("/visibility/v1/timelines/A")).hasStatus(401);
        assertThat(get("/visibility/v1/timelines/A", "orders:read")).hasStatus(403);
        assertThat(with("/visibility/v1/timelines/A", TokenIssuer.token("entrepot-experience", "visibility:read")))
                .hasStatus(401);
        assertThat(with("/visibility/v1/timelines/A", TokenIssuer.forged("entrepot-process", "visibility:read")))
                .hasStatus(401);
    }

    @Test
    void rendersThePublishedContract() throws UnsupportedEncodingException {
        var rendered =
                mvc.get().uri("/v3/api-docs.yaml").exchange().getResponse().getContentAsString();

        PublishedContract.of("process", "visibility", 1).assertEquals(rendered);
    }

    private void tell(String order, String milestone, int hour, String more) {
        send(order, event(order, milestone, hour, more));
    }

    private void send(String order, CloudEvent event) {
        kafka.send(Topic.FULFILMENT_MILESTONES, order, event).join();
    }

    private static CloudEvent event(String order, String milestone, int hour, String more) {
        return ofBody(order + "/" + milestone, """
                {"orderId":"%s","milestone":"%s","occurredAt":"2026-11-23T%02d:00:00Z","source":"orders",%s"lines":[]%s}""".formatted(
                        order, milestone, hour, more, more.contains("identifiers") ? "" : ",\"identifiers\":[]"));
    }

    private static CloudEvent ofOrder(CloudEvent event, String order) {
        var body = new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8);
        return ofBody(order + event.getId(), body.replace("\"orderId\":\"D\"", "\"orderId\":\"" + order + '"'));
    }

    private static CloudEvent ofBody(String id, String body) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withType(MilestoneReached.TYPE)
                .withSource(URI.create("/orders"))
                .withTime(OffsetDateTime.parse("2026-11-23T20:00:00Z"))
                .withDataContentType("application/json")
                .withData(body.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static String names(String system, String kind, String value) {
        return """
                "identifiers":[{"system":"%s","kind":"%s","value":"%s"}],""".formatted(system, kind, value);
    }

    /** The timeline once it has so many milestones. */
    private MvcTestResult timelineOf(String order, int milestones) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get("/visibility/v1/timelines/" + order, "visibility:read"))
                        .bodyJson()
                        .extractingPath("$.milestones.length()")
                        .isEqualTo(milestones));
        return get("/visibility/v1/timelines/" + order, "visibility:read");
    }

    private static Object orders(MvcTestResult found) {
        try {
            return JsonPath.read(found.getResponse().getContentAsString(), "$.timelines[*].orderId");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult find(String query) {
        return get("/visibility/v1/timelines?" + query, "visibility:read");
    }

    private MvcTestResult get(String uri, String scope) {
        return with(uri, TokenIssuer.token("entrepot-process", scope));
    }

    private MvcTestResult with(String uri, String token) {
        return mvc.get().uri(uri).header("Authorization", "Bearer " + token).exchange();
    }
}
