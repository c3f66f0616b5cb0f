package io.entrepot.threeplx12.exchange.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.PublishedEvents;
import io.entrepot.foundation.testing.PublishedEvents.Event;
import io.entrepot.threeplx12.MovableClock;
import io.entrepot.threeplx12.ThirdParty;
import io.entrepot.threeplx12.WarehouseTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What nightly reports, adjustments and receipts become on the way to inventory. */
@WarehouseTest
class StockTests {

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
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void gathersAllLotsAndBucketsOfAnItemAndConfirmsTheFeed() {
        var number = partner.number();

        exchange.receive(
                "846_lots.edi",
                partner.report(
                        number,
                        "LIN*1*VN*SKU-0060*LT*LOT-A",
                        "DTM*036*20270930",
                        "QTY*33*480*EA",
                        "QTY*17*508*EA",
                        "QTY*QH*20*EA",
                        "QTY*74*8*EA",
                        "LIN*2*VN*SKU-0061",
                        "QTY*33*5*EA",
                        "LIN*3*VN*SKU-0060*LT*LOT-B",
                        "QTY*33*1.5*EA",
                        "QTY*17*1.5*EA"));

        try (var events = new PublishedEvents("inventory.observations")) {
            var part = events.next(event -> event.id().equals(partId(number) + "/1"));
            assertThat(part.key()).isEqualTo("EWR");
            assertThat(part.body().path("sequence").asLong()).isEqualTo(number);
            assertThat(part.body().at("/positions/0/buckets").valueStream().map(StockTests::inWords))
                    .containsExactly(
                            "AVAILABLE 480 LOT-A 2027-09-30",
                            "ON_HOLD 20 LOT-A 2027-09-30",
                            "DAMAGED 8 LOT-A 2027-09-30",
                            "AVAILABLE 1.5 LOT-B -");
            var asOf = part.body().path("asOf").asString();
            events.next(event -> event.type().endsWith("feed-confirmed.v1")
                    && event.body().path("asOf").asString().equals(asOf));
        }
    }

    @Test
    void cutsALongReportIntoParts() {
        var number = partner.number();
        var lines = IntStream.rangeClosed(1, 1201)
                .boxed()
                .flatMap(index ->
                        Stream.of("LIN*" + index + "*VN*LONG-%05d".formatted(index), "QTY*33*" + index + "*EA"))
                .toArray(String[]::new);

        exchange.receive("846_long.edi", partner.report(number, lines));

        try (var events = new PublishedEvents("inventory.observations")) {
            var last = events.next(event -> event.id().equals(partId(number) + "/3"));
            assertThat(last.body().path("positions")).hasSize(201);
            assertThat(events.all(event -> event.id().startsWith(partId(number))))
                    .hasSize(3);
        }
    }

    @Test
    void laysWhatItDoesNotUnderstandIntoUnknownAndCorrectsItOnceItIsMapped() {
        var number = partner.number();
        exchange.receive(
                "846_code.edi",
                partner.report(
                        number, "LIN*1*VN*SKU-0062", "QTY*33*4*EA", "QTY*ZQ*3*EA", "LIN*2*VN*SKU-0063", "QTY*33*9*EA"));
        assertThat(buckets("SKU-0062")).containsExactly("AVAILABLE 4 - -", "UNKNOWN 3 - -");
        var found = open("846", number);
        assertThat(found.path("kind").asString()).isEqualTo("unknown-code");
        assertThat(found.path("detail").asString()).isEqualTo("SKU-0062: quantity code 'ZQ' has no mapping");

        exchange.put("/warehouse/v1/code-maps/quantity/ZQ", "{\"canonical\":\"QUARANTINE\"}");
        assertThat(exchange.replay(found)).isEqualTo("RESOLVED");

        assertThat(buckets("SKU-0062")).containsExactly("AVAILABLE 4 - -", "QUARANTINE 3 - -");
        try (var events = new PublishedEvents("inventory.observations")) {
            var corrected = events.next(event -> event.type().endsWith("corrected.v1")
                    && event.body().path("corrected").asString().equals(partId(number) + "/unknown/1"));
            var corrective = corrected.body().at("/correctiveEvents/0").asString();
            assertThat(events.next(event -> event.id().equals(corrective))
                            .body()
                            .path("positions"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LIN*1*VN*SKU-0064|QTY*33*4*XX|unknown-unit",
                "LIN*1*VN*SKU-0064|QTY*33*-4*EA|negative-quantity",
                "LIN*1*VN*#64|QTY*33*4*EA|unknown-item",
                "LIN*1*VN*SKU-0064|QTY*17*4*EA|wrong-totals"
            })
    void setsOneItemAsideAndTellsTheOthersWithoutConfirmingTheFeed(String lin, String qty, String kind) {
        var number = partner.number();

        exchange.receive(
                "846_" + kind + ".edi",
                partner.report(number, lin, qty, "LIN*2*VN*SKU-0065", "QTY*33*" + number + "*EA"));

        var found = open("846", number);
        assertThat(found.path("kind").asString()).isEqualTo(kind);
        assertThat(exchange.caseDocument(found).path("body").asString())
                .contains(lin)
                .contains(qty)
                .doesNotContain("SKU-0065");
        assertThat(buckets("SKU-0065")).containsExactly("AVAILABLE " + number + " - -");
        try (var events = new PublishedEvents("inventory.observations")) {
            var asOf = events.next(event -> event.id().equals(partId(number) + "/1"))
                    .body()
                    .path("asOf")
                    .asString();
            assertThat(events.all(event -> event.id().equals("EWR/confirmed/" + asOf)))
                    .isEmpty();
        }
    }

    @Test
    void confirmsTheFeedOnceTheLastItemIsMended() {
        var number = partner.number();
        exchange.receive(
                "846_mend.edi",
                partner.report(number, "LIN*1*VN*SKU-0066", "QTY*33*4*ZU", "LIN*2*VN*SKU-0067", "QTY*33*1*EA"));
        exchange.put("/warehouse/v1/code-maps/unit/ZU", "{\"canonical\":\"XCS\"}");

        assertThat(exchange.replay(open("846", number))).isEqualTo("RESOLVED");

        try (var events = new PublishedEvents("inventory.observations")) {
            var told = events.next(event -> event.id().startsWith(partId(number) + "/again/"))
                    .body();
            assertThat(told.at("/positions/0/unit").asString()).isEqualTo("XCS");
            events.next(event ->
                    event.id().equals("EWR/confirmed/" + told.path("asOf").asString()));
        }
    }

    @Test
    void holdsAReportWhoseLinesAreMiscounted() {
        var number = partner.number();

        exchange.receive(
                "846_ctt.edi",
                partner.report(number, "LIN*1*VN*SKU-0068", "QTY*33*4*EA").replace("CTT*1", "CTT*2"));

        assertThat(open("846", number).path("kind").asString()).isEqualTo("wrong-totals");
    }

    @Test
    void tellsAdjustmentsAsMovements() {
        var number = partner.number();
        var name = "ADJ" + number;

        exchange.receive(
                "947_adj.edi",
                adjustment(
                        number,
                        name,
                        "W19*AU*-6*EA**VN*SKU-0070***L2609A*******DM",
                        "W19*05*20*EA**VN*SKU-0071**********QU",
                        "W19*AA*3*CA**VN*SKU-0072"));

        try (var events = new PublishedEvents("inventory.observations")) {
            assertThat(movement(events, name + "/1")).containsExactly("AVAILABLE -6 L2609A -", "DAMAGED 6 L2609A -");
            assertThat(movement(events, name + "/2")).containsExactly("AVAILABLE -20 - -", "ON_HOLD 20 - -");
            assertThat(movement(events, name + "/3")).containsExactly("AVAILABLE 3 - -");
            assertThat(events.next(event -> event.id().equals("EWR/adjustment/" + name + "/3"))
                            .body()
                            .path("unit")
                            .asString())
                    .isEqualTo("XCS");
        }
    }

    @ParameterizedTest
    @CsvSource({"W19*ZZ*3*EA**VN*SKU-0072,unknown-code", "W19*AA*3*ZZ**VN*SKU-0072,unknown-unit"})
    void holdsAnAdjustmentThatItDoesNotUnderstandAsAWhole(String line, String kind) {
        var number = partner.number();

        exchange.receive("947_odd.edi", adjustment(number, "ODD" + number, "W19*AA*1*EA**VN*SKU-0073", line));

        assertThat(open("947", number).path("kind").asString()).isEqualTo(kind);
        try (var events = new PublishedEvents("inventory.observations")) {
            assertThat(events.all(event -> event.id().startsWith("EWR/adjustment/ODD" + number)))
                    .isEmpty();
        }
    }

    @Test
    void announcesADeliveryAndTellsWhatCameOfIt() {
        var body = """
                {"node":"EWR","expectedAt":"2026-12-01T08:00:00Z","origin":"Supplier 1","lines":[
                 {"lineNumber":1,"item":"SKU-0010","quantity":{"amount":240,"unit":"EA"},"lot":"LOT-X","expiry":"2027-09-30"},
                 {"lineNumber":2,"item":"SKU-0011","quantity":{"amount":10,"unit":"EA"}}]}""";
        assertThat(exchange.put("/warehouse/v1/advance-ship-notices/ASN-1", body))
                .hasStatus(HttpStatus.CREATED);
        assertThat(exchange.put("/warehouse/v1/advance-ship-notices/ASN-1", body))
                .hasStatusOk();
        rounds.send();
        var advice = partner.document("943", "ASN-1");
        assertThat(advice.text()).contains("N9*LT*LOT-X**20270930~").contains("W03*250~");
        var notice = advice.segment("W06").at(2);

        exchange.receive(
                "944.edi",
                receipt(
                        partner.number(),
                        "RCPT1",
                        notice,
                        "238",
                        "W07*238*EA**VN*SKU-0010***LOT-X",
                        "N9*LT*LOT-X**20270930",
                        "N9*LI*1",
                        "W13*2*EA*01"));
        assertThat(notice("ASN-1").path("state").asString()).isEqualTo("PARTIALLY_RECEIVED");
        exchange.receive(
                "944b.edi",
                receipt(partner.number(), "RCPT2", notice, "9", "W07*9*EA**VN*SKU-0011", "N9*LI*2", "W13*1*EA*02"));

        assertThat(notice("ASN-1").path("state").asString()).isEqualTo("RECEIVED");
        try (var events = new PublishedEvents("receiving.milestones")) {
            var first =
                    events.next(event -> event.id().equals("EWR/receipt/RCPT1")).body();
            assertThat(first.at("/lines/0/received").asInt()).isEqualTo(238);
            assertThat(first.at("/lines/0/damaged").asInt()).isEqualTo(2);
            assertThat(first.at("/lines/0/expiry").asString()).isEqualTo("2027-09-30");
            assertThat(events.next(event -> event.id().equals("EWR/receipt/RCPT2"))
                            .body()
                            .path("isFinal")
                            .asBoolean())
                    .isTrue();
        }
        try (var events = new PublishedEvents("inventory.observations")) {
            var moved = events.next(event -> event.id().equals("EWR/receipt/RCPT1/1"))
                    .body();
            assertThat(moved.path("changes").valueStream().map(StockTests::inWords))
                    .containsExactly("AVAILABLE 238 LOT-X 2027-09-30", "DAMAGED 2 LOT-X 2027-09-30");
        }
    }

    @Test
    void takesGoodsWithoutNoticeAndHoldsAReceiptForAnUnknownOne() {
        var unknown = partner.number();

        exchange.receive("944_blind.edi", receipt(partner.number(), "BLIND1", "", "5", "W07*5*EA**VN*SKU-0012"));
        exchange.receive("944_unknown.edi", receipt(unknown, "BLIND2", "N99999999", "5", "W07*5*EA**VN*SKU-0012"));

        assertThat(open("944", unknown).path("kind").asString()).isEqualTo("unknown-notice");
        try (var events = new PublishedEvents("receiving.milestones")) {
            var blind = events.next(event -> event.id().equals("EWR/receipt/BLIND1"))
                    .body();
            assertThat(blind.has("notice")).isFalse();
        }
    }

    private String adjustment(long number, String name, String... lines) {
        var body = Stream.concat(
                Stream.of("W15*" + partner.today() + "*" + name + "*" + name, "N1*WH*NEWARK*92*EWR"), Stream.of(lines));
        return partner.interchange(number, "AW", "947", body.toArray(String[]::new));
    }

    private String receipt(long number, String receipt, String notice, String total, String... lines) {
        var head = Stream.of(
                "W17*F*" + partner.today() + "*" + receipt + (notice.isEmpty() ? "" : "*" + notice),
                "N1*WH*NEWARK*92*EWR");
        var body = Stream.of(head, Stream.of(lines), Stream.of("W14*" + total)).flatMap(part -> part);
        return partner.interchange(number, "RE", "944", body.toArray(String[]::new));
    }

    private JsonNode notice(String id) {
        return exchange.get("/warehouse/v1/advance-ship-notices/" + id);
    }

    private static List<String> movement(PublishedEvents events, String name) {
        Event moved = events.next(event -> event.id().equals("EWR/adjustment/" + name));
        return moved.body()
                .path("changes")
                .valueStream()
                .map(StockTests::inWords)
                .toList();
    }

    private List<String> buckets(String item) {
        var before = "SKU-%04d".formatted(Integer.parseInt(item.substring(4)) - 1);
        return exchange.get("/warehouse/v1/stock?node=EWR&limit=1&cursor=" + before)
                .at("/positions/0/buckets")
                .valueStream()
                .map(StockTests::inWords)
                .toList();
    }

    private static String inWords(JsonNode bucket) {
        return bucket.path("bucket").asString() + " " + bucket.path("quantity").asString() + " "
                + bucket.path("lot").asString("-") + " " + bucket.path("expiry").asString("-");
    }

    private JsonNode open(String set, long number) {
        return exchange.openCase("%s EWR3PL %09d/%d/0001".formatted(set, number, number));
    }

    private static String partId(long number) {
        return "EWR/846/%09d/%d/0001".formatted(number, number);
    }
}
