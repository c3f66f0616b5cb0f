package io.entrepot.wmsopenboxes.upkeep.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.foundation.testing.PublishedEvents;
import io.entrepot.foundation.testing.PublishedEvents.Event;
import io.entrepot.foundation.testing.warehouse.WarehouseCalls;
import io.entrepot.wmsopenboxes.OpenBoxesStandIn;
import io.entrepot.wmsopenboxes.WarehouseTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What a poll makes of a backend that is odd, slow, late or away. */
@WarehouseTest
class PollTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Poll poll;

    @AfterEach
    void endFaults() {
        OpenBoxesStandIn.faults("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unauthorized", "loginPage"})
    void logsInAgainWhenTheSessionIsLost(String fault) {
        OpenBoxesStandIn.faults("{\"%s\":{\"count\":1}}".formatted(fault));

        settleAndPoll();

        assertThat(stock("SKU-0100").path("item").asString()).isEqualTo("SKU-0100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"serverError\":{}}",
                "{\"unavailable\":{}}",
                "{\"truncated\":{}}",
                "{\"loginPage\":{}}",
                "{\"delay\":{\"milliseconds\":2500,\"count\":1,\"match\":\"availableItems\"}}"
            })
    void failsAsAWholeAndLosesNothing(String fault) {
        settleAndPoll();
        OpenBoxesStandIn.tell("stock", "{\"sku\":\"SKU-0101\",\"onHand\":%d}".formatted(fault.length()));
        OpenBoxesStandIn.CLOCK.advance(Duration.ofSeconds(30));
        OpenBoxesStandIn.faults(fault);
        assertThatThrownBy(poll::run).isInstanceOf(TransientBackendException.class);

        OpenBoxesStandIn.faults("{}");
        settleAndPoll();

        assertThat(available("SKU-0101")).isEqualTo(fault.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"serverError", "truncated"})
    void holdsUpNothingForALegThatCannotBeRead(String fault) {
        var calls = new WarehouseCalls(mvc);
        var odd = released(calls, "POLL-A-" + fault);
        var other = released(calls, "POLL-B-" + fault);
        var movement = OpenBoxesStandIn.movements(odd).getFirst().path("id").asString();
        OpenBoxesStandIn.work(4);
        OpenBoxesStandIn.tell("stock", "{\"sku\":\"SKU-0106\",\"onHand\":%d}".formatted(fault.length()));
        OpenBoxesStandIn.faults("{\"%s\":{\"match\":\"%s\"}}".formatted(fault, movement));

        settleAndPoll();

        assertThat(available("SKU-0106")).isEqualTo(fault.length());
        assertThat(state(calls, other)).isEqualTo("SHIPPED");
        assertThat(state(calls, odd)).isEqualTo("ACCEPTED");
        assertThat(calls.openCase("leg " + odd).path("kind").asString()).isEqualTo("unreadable-order");

        OpenBoxesStandIn.faults("{}");
        settleAndPoll();

        assertThat(state(calls, odd)).isEqualTo("SHIPPED");
        assertThat(calls.openCase("leg " + odd).isMissingNode()).isTrue();
    }

    @Test
    void asksForNobodyWhenTheWarehouseItselfIsAway() {
        var calls = new WarehouseCalls(mvc);
        var leg = released(calls, "POLL-AWAY");
        OpenBoxesStandIn.faults("{\"unavailable\":{}}");

        assertThatThrownBy(poll::run).isInstanceOf(TransientBackendException.class);

        assertThat(calls.openCase("leg " + leg).isMissingNode()).isTrue();
    }

    @Test
    void tellsABookingThatBecameVisibleLateOnce() {
        settleAndPoll();
        OpenBoxesStandIn.tell("stock", "{\"sku\":\"SKU-0102\",\"onHand\":1000,\"recordedMinutesAgo\":9}");
        settleAndPoll();
        settleAndPoll();
        OpenBoxesStandIn.tell("stock", "{\"sku\":\"SKU-0103\",\"onHand\":1000}"); // a marker under the same key
        settleAndPoll();

        try (var observations = new PublishedEvents("inventory.observations")) {
            observations.next(event -> isMovementOf(event, "SKU-0103"));
            assertThat(observations.all(event -> isMovementOf(event, "SKU-0102")))
                    .hasSize(1);
        }
    }

    @Test
    void leavesOutAnItemThatMovedAMomentAgo() {
        settleAndPoll();
        var before = stock("SKU-0104");
        OpenBoxesStandIn.tell("stock", "{\"sku\":\"SKU-0104\",\"onHand\":3}");

        poll.run(); // the warehouse still shows the old figure

        assertThat(stock("SKU-0104").path("buckets")).isEqualTo(before.path("buckets"));
        settleAndPoll();
        assertThat(available("SKU-0104")).isEqualTo(3);
    }

    @Test
    void sellsNothingOfARecalledLot() {
        OpenBoxesStandIn.tell("lot", "{\"sku\":\"SKU-0110\",\"lot\":\"LOT-0110-S1\",\"recalled\":true}");
        OpenBoxesStandIn.tell("lot", "{\"sku\":\"SKU-0110\",\"lot\":\"LOT-0110-S2\",\"recalled\":true}");

        settleAndPoll();

        assertThat(available("SKU-0110")).isZero();
        assertThat(stock("SKU-0110")
                        .path("buckets")
                        .valueStream()
                        .map(bucket -> bucket.path("bucket").asString()))
                .contains("QUARANTINE");
    }

    @Test
    void keepsAMovementFromTheFutureUntilItCanBeTold() {
        settleAndPoll();
        OpenBoxesStandIn.faults("{\"clockSkew\":{\"minutes\":10}}");
        OpenBoxesStandIn.tell("stock", "{\"sku\":\"SKU-0105\",\"onHand\":900}");
        OpenBoxesStandIn.faults("{}");
        settleAndPoll();
        var calls = new WarehouseCalls(mvc);
        var open = WarehouseCalls.json(calls.get("exceptions?state=OPEN&kind=clock-ahead&limit=1"))
                .at("/exceptions/0");
        assertThat(open.path("subject").asString()).startsWith("transaction ");

        OpenBoxesStandIn.CLOCK.advance(Duration.ofMinutes(15));
        var replayed = calls.replay(open.path("id").asString());

        assertThat(WarehouseCalls.json(replayed).path("state").asString()).isEqualTo("RESOLVED");
        try (var observations = new PublishedEvents("inventory.observations")) {
            observations.next(event -> isMovementOf(event, "SKU-0105"));
        }
    }

    private static String released(WarehouseCalls calls, String order) {
        var leg = order + "-1";
        var body = """
                {"orderId":"%s","node":"SEA","reference":"PO-1",
                 "shipTo":{"name":"Store","line1":"1 Main St","city":"Seattle","region":"WA","postalCode":"98101","country":"US"},
                 "lines":[{"lineNumber":1,"item":"SKU-0126","quantity":{"amount":1,"unit":"EA"}}]}""".formatted(order);
        assertThat(calls.release(leg, body)).hasStatus(201);
        return leg;
    }

    private static String state(WarehouseCalls calls, String leg) {
        return WarehouseCalls.json(calls.order(leg)).path("state").asString();
    }

    private void settleAndPoll() {
        OpenBoxesStandIn.CLOCK.advance(Duration.ofSeconds(30));
        poll.run();
    }

    private JsonNode stock(String item) {
        var before = item.substring(0, 4) + "%04d".formatted(Integer.parseInt(item.substring(4)) - 1);
        return WarehouseCalls.json(new WarehouseCalls(mvc).get("stock?node=SEA&limit=1&cursor=" + before))
                .at("/positions/0");
    }

    private int available(String item) {
        return stock(item)
                .path("buckets")
                .valueStream()
                .filter(bucket -> bucket.path("bucket").asString().equals("AVAILABLE"))
                .mapToInt(bucket -> bucket.path("quantity").asInt())
                .sum();
    }

    private static boolean isMovementOf(Event event, String item) {
        return event.type().endsWith("stock-moved.v1")
                && event.body().path("item").asString("").equals(item);
    }
}
