package io.entrepot.threeplx12.exchange.schedule;

import static io.entrepot.threeplx12.exchange.schedule.ExchangeFixtures.json;
import static io.entrepot.threeplx12.exchange.schedule.ExchangeFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.PublishedEvents;
import io.entrepot.foundation.testing.PublishedEvents.Event;
import io.entrepot.threeplx12.MovableClock;
import io.entrepot.threeplx12.ThirdParty;
import io.entrepot.threeplx12.WarehouseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From a leg to its 940, and from a 945 to what the platform hears. */
@WarehouseTest
class FulfilmentTests {

    @Autowired
    Rounds rounds;

    @Autowired
    ThirdParty partner;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    ExchangeFixtures exchange;

    @BeforeEach
    void connect() {
        exchange = new ExchangeFixtures(rounds, partner, clock, mvc);
    }

    @Test
    void writesOne940ForALegHoweverOftenItIsAsked() {
        assertThat(exchange.release("LEG-940-1", line(1, "SKU-0001", 24), line(2, "SKU-0002", 12)))
                .hasStatus(HttpStatus.CREATED);
        assertThat(exchange.release("LEG-940-1", line(1, "SKU-0001", 24), line(2, "SKU-0002", 12)))
                .hasStatusOk();
        rounds.send();
        rounds.send();

        var orders = partner.documents("940").stream()
                .filter(document -> document.text().contains("N9*CR*LEG-940-1~"))
                .toList();
        assertThat(orders).hasSize(1);
        assertThat(orders.getFirst().text())
                .contains("N1*ST*CAFE MULLER     LTD~\nN3*1 MAIN ST~\nN4*NEWARK*NJ*07102*US~")
                .contains("LX*1~\nW01*24*EA**VN*SKU-0001~\nN9*LI*1~\nLX*2~\nW01*12*EA**VN*SKU-0002~")
                .contains("W76*36~");
    }

    @Test
    void refusesWhatX12CannotCarry() {
        var tooLong = "SKU-" + "9".repeat(50);

        var answer = exchange.release("LEG-LONG-1", line(1, tooLong, 1));

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(json(answer).path("detail").asString()).contains("W01");
    }

    @Test
    void takesBackWhatHasNotLeftAndRefusesAfterwards() {
        exchange.release("LEG-BACK-1", line(1, "SKU-0001", 1));
        exchange.release("LEG-GONE-1", line(1, "SKU-0001", 1));

        assertThat(cancelled("LEG-BACK-1")).isEqualTo("CANCELLED");
        rounds.send();

        assertThat(cancelled("LEG-GONE-1")).isEqualTo("REFUSED");
        assertThat(partner.documents("940"))
                .noneMatch(document -> document.text().contains("LEG-BACK-1"));
    }

    @Test
    void tellsAcknowledgedThenPickedPackedAndDepartedWithLotsAndTracking() {
        var number = exchange.acknowledged("LEG-SHIP-1", line(1, "SKU-0010", 24));

        exchange.receive(
                "945_ship.edi",
                advice(
                        partner.number(),
                        number,
                        "SHIP1",
                        "24",
                        "LX*1",
                        "MAN*CP*1Z0001",
                        "W12*CC*24*16*0*EA**VN*SKU-0010*LOT-A",
                        "N9*LI*1",
                        "LX*2",
                        "MAN*CP*1Z0002",
                        "W12*CC*24*8*0*EA**VN*SKU-0010*LOT-B",
                        "N9*LI*1"));

        assertThat(state("LEG-SHIP-1")).isEqualTo("SHIPPED");
        try (var events = new PublishedEvents("fulfilment.milestones")) {
            var departed =
                    events.next(milestone("LEG-SHIP-1", "SHIPMENT_DEPARTED")).body();
            assertThat(departed.path("lines")
                            .valueStream()
                            .map(line -> line.path("lot").asString() + " "
                                    + line.at("/quantity/amount").asInt()))
                    .containsExactly("LOT-A 16", "LOT-B 8");
            assertThat(departed.path("carrier").asString()).isEqualTo("UPS");
            assertThat(departed.path("trackingNumber").asString()).isEqualTo("1Z0001");
            assertThat(departed.path("occurredAt").asString()).isEqualTo("2026-11-23T21:45:00Z");
            assertThat(events.all(
                            event -> event.body().path("legId").asString("").equals("LEG-SHIP-1")))
                    .extracting(event -> event.body().path("milestone").asString())
                    .containsExactly("ACKNOWLEDGED", "PICK_CONFIRMED", "PACKED", "SHIPMENT_DEPARTED");
        }
    }

    @Test
    void closesALineThatIsShippedShort() {
        var number = exchange.acknowledged("LEG-SHORT-1", line(1, "SKU-0001", 12));

        exchange.receive(
                "945_short.edi",
                advice(partner.number(), number, "SHIP2", "8", "LX*1", "W12*CP*12*8*4*EA**VN*SKU-0001", "N9*LI*1"));

        assertThat(state("LEG-SHORT-1")).isEqualTo("SHIPPED");
        try (var events = new PublishedEvents("fulfilment.milestones")) {
            var picked = events.next(milestone("LEG-SHORT-1", "PICK_CONFIRMED")).body();
            assertThat(picked.at("/lines/0/quantity/amount").asInt()).isEqualTo(8);
        }
    }

    @Test
    void waitsForTheRestOfASplitShipment() {
        var number = exchange.acknowledged("LEG-SPLIT-1", line(1, "SKU-0001", 12));

        exchange.receive(
                "945_s1.edi",
                advice(partner.number(), number, "SPLIT1", "5", "LX*1", "W12*SS*12*5*7*EA**VN*SKU-0001", "N9*LI*1"));
        assertThat(state("LEG-SPLIT-1")).isEqualTo("PACKED");
        exchange.receive(
                "945_s2.edi",
                advice(partner.number(), number, "SPLIT2", "7", "LX*1", "W12*SH*7*7*0*EA**VN*SKU-0001", "N9*LI*1"));

        assertThat(state("LEG-SPLIT-1")).isEqualTo("SHIPPED");
        try (var events = new PublishedEvents("fulfilment.milestones")) {
            events.next(event -> event.id().equals("LEG-SPLIT-1-SSPLIT2/SHIPMENT_DEPARTED"));
            assertThat(events.all(milestone("LEG-SPLIT-1", "SHIPMENT_DEPARTED")))
                    .hasSize(2);
            assertThat(events.all(milestone("LEG-SPLIT-1", "PICK_CONFIRMED"))).hasSize(1);
        }
    }

    @Test
    void tellsAShipmentOnceThoughItComesInANewFile() {
        var number = exchange.acknowledged("LEG-AGAIN-1", line(1, "SKU-0001", 2));
        String[] body = {"LX*1", "W12*CC*2*2*0*EA**VN*SKU-0001", "N9*LI*1"};
        exchange.receive("945_x.edi", advice(partner.number(), number, "AGAIN", "2", body));

        exchange.receive("945_y.edi", advice(partner.number(), number, "AGAIN", "2", body));
        var different = partner.number();
        exchange.receive(
                "945_z.edi",
                advice(different, number, "AGAIN", "1", "LX*1", "W12*CP*2*1*1*EA**VN*SKU-0001", "N9*LI*1"));

        assertThat(open("945", different).path("kind").asString()).isEqualTo("repeated-differently");
        try (var events = new PublishedEvents("fulfilment.milestones")) {
            events.next(milestone("LEG-AGAIN-1", "SHIPMENT_DEPARTED"));
            assertThat(events.all(milestone("LEG-AGAIN-1", "SHIPMENT_DEPARTED")))
                    .hasSize(1);
        }
    }

    @Test
    void takesADepartureForAnAcknowledgment() {
        exchange.release("LEG-NO997-1", line(1, "SKU-0001", 1));
        rounds.send();
        var number = partner.document("940", "LEG-NO997-1").segment("W05").at(2);

        exchange.receive(
                "945_no997.edi",
                advice(partner.number(), number, "NO997", "1", "LX*1", "W12*CC*1*1*0*EA**VN*SKU-0001", "N9*LI*1"));

        try (var events = new PublishedEvents("fulfilment.milestones")) {
            events.next(milestone("LEG-NO997-1", "SHIPMENT_DEPARTED"));
            assertThat(events.all(milestone("LEG-NO997-1", "ACKNOWLEDGED"))).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W12*CC*12*12*0*XX**VN*SKU-0001|12|unknown-unit",
                "W12*CC*12*1*0*CA**VN*SKU-0001|1|wrong-line",
                "W12*QQ*12*12*0*EA**VN*SKU-0001|12|unknown-code",
                "W12*CC*12*-2*0*EA**VN*SKU-0001|-2|negative-quantity",
                "W12*CC*12*13*0*EA**VN*SKU-0001|13|wrong-totals",
                "W12*CC*12*11*0*EA**VN*SKU-0001|11|wrong-totals",
                "W12*CC*12*12*0*EA**VN*SKU-0001|11|wrong-totals",
                "W12*CC*12*12*0*EA**VN*SKU-0009|12|wrong-line"
            })
    void holdsAnAdviceThatCannotBeRight(String line, String total, String kind) {
        var leg = "LEG-ODD-" + partner.number();
        var order = exchange.acknowledged(leg, line(1, "SKU-0001", 12));
        var number = partner.number();

        exchange.receive("945_odd.edi", advice(number, order, "ODD" + number, total, "LX*1", line, "N9*LI*1"));

        assertThat(open("945", number).path("kind").asString()).isEqualTo(kind);
        assertThat(state(leg)).isEqualTo("ACCEPTED");
    }

    @Test
    void goesOnWithAnAdviceOnceItsUnitIsMapped() {
        var order = exchange.acknowledged("LEG-MAP-1", line(1, "SKU-0001", 3));
        var number = partner.number();
        exchange.receive(
                "945_map.edi", advice(number, order, "MAP", "3", "LX*1", "W12*CC*3*3*0*ZP**VN*SKU-0001", "N9*LI*1"));
        var found = open("945", number);

        exchange.put("/warehouse/v1/code-maps/unit/ZP", "{\"canonical\":\"EA\"}");

        assertThat(exchange.replay(found)).isEqualTo("RESOLVED");
        assertThat(state("LEG-MAP-1")).isEqualTo("SHIPPED");
    }

    @Test
    void holdsAnAdviceForAnOrderThatNobodyKnows() {
        var number = partner.number();

        exchange.receive(
                "945_who.edi", advice(number, "L99999999", "WHO", "1", "LX*1", "W12*CC*1*1*0*EA**VN*SKU-0001"));

        assertThat(open("945", number).path("kind").asString()).isEqualTo("unknown-order");
    }

    @Test
    void asksForAPersonWhenNothingOfAnOrderIsSent() {
        var order = exchange.acknowledged("LEG-NONE-1", line(1, "SKU-0001", 3));

        exchange.receive(
                "945_none.edi", advice(partner.number(), order, "NONE", "0", "LX*1", "W12*CU*3*0*3*EA**VN*SKU-0001"));

        assertThat(state("LEG-NONE-1")).isEqualTo("CANCELLED");
        assertThat(exchange.openCase("leg LEG-NONE-1").path("kind").asString()).isEqualTo("unasked-cancellation");
    }

    private String advice(long number, String order, String shipment, String total, String... cartons) {
        var body = new java.util.ArrayList<>(List.of(
                "W06*F*" + order + "*20261123*" + shipment,
                "N1*WH*NEWARK*92*EWR",
                "G62*11*20261123*8*164500",
                "W27*M*UPSN"));
        body.addAll(List.of(cartons));
        body.add("W03*" + total);
        return partner.interchange(number, "SW", "945", body.toArray(String[]::new));
    }

    private tools.jackson.databind.JsonNode open(String set, long number) {
        return exchange.openCase("%s EWR3PL %09d/%d/0001".formatted(set, number, number));
    }

    private String state(String leg) {
        return exchange.get("/warehouse/v1/fulfilment-orders/" + leg)
                .path("state")
                .asString();
    }

    private String cancelled(String leg) {
        return json(exchange.post("/warehouse/v1/fulfilment-orders/" + leg + "/cancellation", ""))
                .path("outcome")
                .asString();
    }

    private static java.util.function.Predicate<Event> milestone(String leg, String milestone) {
        return event -> event.body().path("legId").asString("").equals(leg)
                && event.body().path("milestone").asString().equals(milestone);
    }
}
