package io.entrepot.visibility;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.foundation.events.Topic;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.kafka.core.KafkaTemplate;

/** Tells milestones of orders as services do. */
public class Milestones {

    private final KafkaTemplate<String, Object> kafka;
    private final Clock clock;

    Milestones(KafkaTemplate<String, Object> kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    public void accepted(String order, String consumer) {
        tell(
                order,
                "ORDER_ACCEPTED",
                clock.instant(),
                "\"consumer\":\"%s\",\"identifiers\":[{\"system\":\"partner\",\"kind\":\"reference\",\"value\":\"PO-%s\"},{\"system\":\"erp\",\"kind\":\"sales-order\",\"value\":\"ERP-SECRET\"}]"
                        .formatted(consumer, order));
    }

    public void tell(String order, String milestone) {
        tell(order, milestone, clock.instant(), "\"identifiers\":[]");
    }

    public void tell(String order, String milestone, Instant at, String more) {
        var body = """
                {"orderId":"%s","milestone":"%s","node":"ATL","occurredAt":"%s","source":"wms-shiphero","lines":[],
                 "trackingNumber":"1Z%s",%s}""".formatted(order, milestone, at, order, more);
        var event = CloudEventBuilder.v1()
                .withId(order + "/" + milestone)
                .withType(MilestoneReached.TYPE)
                .withSource(URI.create("/orders"))
                .withTime(at.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(body.getBytes(StandardCharsets.UTF_8))
                .build();
        kafka.send(Topic.FULFILMENT_MILESTONES, order, event).join();
    }
}
