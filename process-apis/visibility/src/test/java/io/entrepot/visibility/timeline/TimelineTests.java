package io.entrepot.visibility.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.milestone.ExternalIdentifier;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A timeline depends on what was told, never on when it arrived or how often. */
class TimelineTests {

    private static final OrderId ORDER = new OrderId("ORD-1");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void ordersByTimeOfOccurrence() {
        var late = told("1", Milestone.PICK_CONFIRMED, 5, 100);
        var early = told("2", Milestone.RESERVED, 1, 200);

        assertThat(Timeline.of(ORDER, List.of(late, early)).milestones()).containsExactly(early, late);
    }

    @Test
    void ordersTheSameMomentByTheUsualOrderOfMilestones() {
        var packed = told("1", Milestone.PACKED, 5, 1);
        var picked = told("2", Milestone.PICK_CONFIRMED, 5, 2);

        assertThat(Timeline.of(ORDER, List.of(packed, picked)).milestones()).containsExactly(picked, packed);
    }

    @Test
    void ordersTheSameMilestoneOfTheSameMomentByTheTimeOfRecording() {
        var second = told("1", Milestone.RESERVED, 5, 9);
        var first = told("2", Milestone.RESERVED, 5, 8);

        assertThat(Timeline.of(ORDER, List.of(second, first)).milestones()).containsExactly(first, second);
    }

    @Test
    void countsARepeatedEventOnce() {
        var told = told("1", Milestone.DELIVERED, 5, 9);

        assertThat(Timeline.of(ORDER, List.of(told, told)).milestones()).containsExactly(told);
    }

    @Test
    void belongsToWhoseOrderWasAccepted() {
        var told = told("1", Milestone.DELIVERED, 5, 9);
        var accepted = told("2", Milestone.ORDER_ACCEPTED, 0, 99);

        assertThat(Timeline.of(ORDER, List.of(told)).consumer()).isEmpty();
        assertThat(Timeline.of(ORDER, List.of(told, accepted)).consumer()).contains(new ConsumerId("acme-retail"));
    }

    @Test
    void knowsTheNamesThatAMilestoneImplies() {
        var milestone = RecordedMilestone.of(
                new EventKey("/wms-shiphero", "1"),
                NOON,
                new MilestoneReached(
                        ORDER,
                        null,
                        new ShipmentId("ORD-1-1-S1"),
                        null,
                        Milestone.SHIPMENT_DEPARTED,
                        NOON,
                        "wms-shiphero",
                        null,
                        List.of(),
                        List.of(
                                new ExternalIdentifier("wms", "warehouse-order", "W-77"),
                                new ExternalIdentifier("carrier", "tracking-number", "1Z1")),
                        "UPS",
                        "1Z1",
                        null));

        assertThat(Timeline.of(ORDER, List.of(milestone)).identifiers())
                .containsExactly(
                        new ExternalIdentifier("carrier", "tracking-number", "1Z1"),
                        new ExternalIdentifier("entrepot", "order", "ORD-1"),
                        new ExternalIdentifier("entrepot", "shipment", "ORD-1-1-S1"),
                        new ExternalIdentifier("wms", "warehouse-order", "W-77"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheSameForAnyOrderOfArrival(long seed) {
        var random = new Random(seed);
        var events = IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(number -> anyEvent(number, random))
                .toList();
        var arrivals = new ArrayList<>(events);
        arrivals.addAll(events.subList(0, random.nextInt(events.size())));
        Collections.shuffle(arrivals, random);

        var timeline = Timeline.of(ORDER, arrivals);

        assertThat(timeline).isEqualTo(Timeline.of(ORDER, events));
        assertThat(timeline.milestones()).hasSameSizeAs(events).isSortedAccordingTo(RecordedMilestone.BY_TIME);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Few values, so that equal times and equal milestones are the rule. */
    private static RecordedMilestone anyEvent(int number, Random random) {
        var milestones = Milestone.values();
        return told(
                Integer.toString(number),
                milestones[random.nextInt(milestones.length)],
                random.nextInt(4),
                random.nextInt(4));
    }

    private static RecordedMilestone told(String id, Milestone milestone, int occurred, int recorded) {
        return new RecordedMilestone(
                new EventKey("/orders", id),
                ORDER,
                milestone,
                null,
                NOON.plusSeconds(occurred),
                NOON.plusSeconds(recorded),
                "orders",
                milestone == Milestone.ORDER_ACCEPTED ? new ConsumerId("acme-retail") : null,
                List.of(new ExternalIdentifier("erp", "sales-order", id)));
    }
}
