package io.entrepot.threeplx12.exchange.schedule;

import static io.entrepot.threeplx12.exchange.schedule.ExchangeFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.PublishedEvents;
import io.entrepot.threeplx12.MovableClock;
import io.entrepot.threeplx12.ThirdParty;
import io.entrepot.threeplx12.WarehouseTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** A document that a person has mended is judged like any other, counts once, and stays what it was. */
@WarehouseTest
class AmendingTests {

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
        exchange.receive("947_first.edi", adjustment(partner.number(), 1));
    }

    @Test
    void appliesACutFileAndKeepsWhatCame() {
        var number = partner.number();
        var whole = adjustment(number, 4);
        var found = cut("947_cut.edi", whole);

        var settled = exchange.amend(found, whole);

        assertThat(settled.path("state").asString()).isEqualTo("RESOLVED");
        assertThat(settled.path("body").asString()).isEqualTo(half(whole));
        assertThat(settled.at("/audit/0/action").asString()).isEqualTo("AMENDED");
        assertThat(settled.at("/audit/0/amended").asString()).isEqualTo(whole);
        assertThat(settled.at("/audit/0/reason").asString()).isEqualTo("as agreed with Newark");
        assertThat(movements(number)).containsExactly(4);
        assertThat(exchange.amended(found, whole)).hasStatus(409);
    }

    @Test
    void refusesTheNumberOfAnAmendedFileWhenThePartnerSendsItAnew() {
        var number = partner.number();
        var found = cut("947_cut_first.edi", adjustment(number, 4));
        exchange.amend(found, adjustment(number, 4));

        exchange.receive("947_whole_later.edi", adjustment(number, 5));

        assertThat(exchange.openCase("file EWR3PL 947_whole_later.edi")
                        .path("kind")
                        .asString())
                .isEqualTo("control-number-reused");
        assertThat(movements(number)).containsExactly(4);
    }

    @Test
    void doesNotApplyWhatThePartnerSentAnewMeanwhile() {
        var number = partner.number();
        var found = cut("947_cut_early.edi", adjustment(number, 4));
        exchange.receive("947_whole_early.edi", adjustment(number, 4));

        var still = exchange.amend(found, adjustment(number, 5));

        assertThat(still.path("state").asString()).isEqualTo("OPEN");
        assertThat(still.path("detail").asString()).contains("was taken in as 947_whole_early.edi");
        assertThat(movements(number)).containsExactly(4);
    }

    @Test
    void fillsTheGapThatACutFileLeft() {
        var number = partner.number();
        var found = cut("947_gap.edi", adjustment(number, 4));
        exchange.receive("947_after.edi", adjustment(partner.number(), 1));
        var gap = "interchange EWR3PL %09d".formatted(number);
        assertThat(exchange.openCase(gap).path("kind").asString()).isEqualTo("control-number-gap");

        exchange.amend(found, adjustment(number, 4));

        assertThat(exchange.openCase(gap).isMissingNode()).isTrue();
    }

    @Test
    void looksAtTheNumberOfACutFileThatCameLast() {
        var number = partner.number();
        exchange.amend(cut("947_last.edi", adjustment(number, 4)), adjustment(number, 4));

        exchange.receive("947_next.edi", adjustment(partner.number(), 1));

        assertThat(exchange.openCase("interchange EWR3PL %09d".formatted(number))
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void appliesASetOnceItsSegmentsAreCountedRight() {
        var number = partner.number();
        exchange.receive("947_count.edi", adjustment(number, 6).replace("SE*5*", "SE*9*"));
        var found = exchange.openCase(subject(number));
        var came = exchange.caseDocument(found).path("body").asString();

        assertThat(exchange.replay(found)).isEqualTo("OPEN");
        assertThat(exchange.amend(found, came.replace("SE*9*", "SE*5*"))
                        .path("state")
                        .asString())
                .isEqualTo("RESOLVED");

        assertThat(movements(number)).containsExactly(6);
    }

    @ParameterizedTest
    @CsvSource({
        "SE*5*,SE*8*,the number of segments in SE is not the number of segments there are",
        "SE*5*0001,SE*5*0002,the control numbers of ST and SE differ",
        "0001~,0002~,it keeps its control numbers",
        "IEA*1*,IEA*7*,IEA",
        "W19*AA,W19*ZZ,has no mapping"
    })
    void staysOpenWithTheNewReasonAndTheMessageThatCame(String right, String wrong, String reason) {
        var number = partner.number();
        exchange.receive("947_still.edi", adjustment(number, 6).replace("SE*5*", "SE*9*"));
        var found = exchange.openCase(subject(number));
        var came = exchange.caseDocument(found).path("body").asString();

        var still = exchange.amend(found, came.replace("SE*9*", "SE*5*").replace(right, wrong));

        assertThat(still.path("state").asString()).isEqualTo("OPEN");
        assertThat(still.path("detail").asString()).contains(reason);
        assertThat(still.path("body").asString()).isEqualTo(came);
        assertThat(still.at("/audit/1/action").asString()).isEqualTo("REPLAY_FAILED");
        assertThat(movements(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SE*8*,SE*9*,wrong-syntax",
        "CTT*1,CTT*2,wrong-totals",
        "92*EWR,92*LAX,unknown-node",
        "VN*SKU-0069,VN*#69,unknown-item",
        "QTY*33*8*EA,QTY*33*8*XX,unknown-unit",
        "QTY*33*8*EA,QTY*33*-8*EA,negative-quantity"
    })
    void countsAReportOnceWhatIsWrongInItIsMended(String right, String wrong, String kind) {
        var number = partner.number();
        var report = partner.report(number, "LIN*1*VN*SKU-0069", "QTY*33*8*EA");
        exchange.receive("846_" + kind + ".edi", report.replace(right, wrong));
        var found = exchange.openCase("846 EWR3PL %09d/%d/0001".formatted(number, number));
        assertThat(found.path("kind").asString()).isEqualTo(kind);

        var came = exchange.caseDocument(found).path("body").asString();
        var settled = exchange.amend(found, came.replace(wrong, right));

        assertThat(settled.path("state").asString()).isEqualTo("RESOLVED");
        try (var events = new PublishedEvents("inventory.observations")) {
            var told = events.next(event -> event.id().startsWith("EWR/846/%09d/".formatted(number)));
            assertThat(told.body().at("/positions/0/item").asString()).isEqualTo("SKU-0069");
            assertThat(told.body().at("/positions/0/buckets/0/quantity").asInt())
                    .isEqualTo(8);
        }
    }

    @Test
    void countsAnOlderReportOnceItsTimeIsMended() {
        var number = partner.number();
        var time = partner.time();
        var old = partner.report(number, "LIN*1*VN*SKU-0074", "QTY*33*8*EA");
        clock.advance(Duration.ofMinutes(1));
        exchange.receive("846_newer.edi", partner.report(partner.number(), "LIN*1*VN*SKU-0074", "QTY*33*2*EA"));
        exchange.receive("846_older.edi", old);
        var found = exchange.openCase("846 EWR3PL %09d/%d/0001".formatted(number, number));
        assertThat(found.path("kind").asString()).isEqualTo("older-report");
        clock.advance(Duration.ofMinutes(1));

        var came = exchange.caseDocument(found).path("body").asString();
        var mended = came.replace(
                "DTM*007*" + partner.today() + "*" + time, "DTM*007*" + partner.today() + "*" + partner.time());

        assertThat(exchange.replay(found)).isEqualTo("OPEN");
        assertThat(exchange.amend(found, mended).path("state").asString()).isEqualTo("RESOLVED");
        assertThat(exchange.get("/warehouse/v1/stock?node=EWR&limit=1&cursor=SKU-0073")
                        .at("/positions/0/buckets/0/quantity")
                        .asInt())
                .isEqualTo(8);
    }

    @Test
    void takesAFileWhoseEnvelopeIsMendedOnlyUnderItsNumber() {
        var number = partner.number();
        var right = adjustment(number, 7);
        exchange.receive("947_envelope.edi", right.replace("IEA*1*", "IEA*2*"));
        var found = exchange.openCase("file EWR3PL 947_envelope.edi");

        assertThat(exchange.amend(found, adjustment(partner.number(), 7))
                        .path("detail")
                        .asString())
                .contains("it keeps its control numbers: it came as %09d".formatted(number));
        assertThat(exchange.amend(found, right).path("state").asString()).isEqualTo("RESOLVED");

        assertThat(movements(number)).containsExactly(7);
    }

    @Test
    void opensACaseOfItsOwnForAnItemOfAnAmendedReport() {
        var number = partner.number();
        var whole = partner.report(number, "LIN*1*VN*SKU-0057", "QTY*33*-2*EA", "LIN*2*VN*SKU-0058", "QTY*33*3*EA");
        var found = cut("846_cut_items.edi", whole);

        assertThat(exchange.amend(found, whole).path("state").asString()).isEqualTo("RESOLVED");

        var item = exchange.openCase("846 EWR3PL %09d/%d/0001".formatted(number, number));
        assertThat(item.path("kind").asString()).isEqualTo("negative-quantity");
        var mended = exchange.caseDocument(item).path("body").asString().replace("*-2*", "*2*");
        assertThat(exchange.amend(item, mended).path("state").asString()).isEqualTo("RESOLVED");
        assertThat(exchange.get("/warehouse/v1/stock?node=EWR&limit=1&cursor=SKU-0056")
                        .at("/positions/0/buckets/0/quantity")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void showsAFileThatWasSeenBeforeAndHasNothingToAmend() {
        var number = partner.number();
        var text = adjustment(number, 2);
        exchange.receive("947_once.edi", text);
        exchange.receive("947_twice.edi", text);
        var found = exchange.openCase("file EWR3PL 947_twice.edi");

        assertThat(exchange.caseDocument(found).path("body").asString()).isEqualTo(text);
        assertThat(exchange.amended(found, adjustment(number, 3))).hasStatus(409);
        assertThat(movements(number)).containsExactly(2);
    }

    @Test
    void doesNotAmendADocumentOfOurs() {
        exchange.release("LEG-AMEND-1", line(1, "SKU-0001", 2));
        rounds.send();
        var order = partner.document("940", "N9*CR*LEG-AMEND-1~");
        clock.advance(Duration.ofHours(5));
        rounds.remind();
        var found = exchange.openCase("940 " + order.segment("W05").at(2));

        assertThat(found.path("replayable").asBoolean()).isTrue();
        assertThat(found.path("amendable").asBoolean()).isFalse();
        assertThat(exchange.amended(found, order.text())).hasStatus(409).hasContentType("application/problem+json");
    }

    private JsonNode cut(String name, String whole) {
        exchange.receive(name, half(whole));
        clock.advance(Duration.ofMinutes(11));
        exchange.takeIn();
        return exchange.openCase("file EWR3PL " + name);
    }

    private static String half(String whole) {
        return whole.substring(0, whole.length() - 70);
    }

    private String adjustment(long number, int pieces) {
        return adjustment(number, "AM" + number, pieces);
    }

    private String adjustment(long number, String name, int pieces) {
        return partner.interchange(
                number,
                "AW",
                "947",
                "W15*" + partner.today() + "*" + name + "*" + name,
                "N1*WH*NEWARK*92*EWR",
                "W19*AA*" + pieces + "*EA**VN*SKU-0059");
    }

    private static String subject(long number) {
        return "947 EWR3PL %09d/%d/0001".formatted(number, number);
    }

    /** What was told of an adjustment before one that is told now. */
    private List<Integer> movements(long number) {
        var last = partner.number();
        exchange.receive("947_end_" + last + ".edi", adjustment(last, "END" + last, 1));
        try (var events = new PublishedEvents("inventory.observations")) {
            events.next(event -> event.id().equals("EWR/adjustment/END" + last + "/1"));
            return events.all(event -> event.id().startsWith("EWR/adjustment/AM" + number + "/")).stream()
                    .map(event -> event.body().at("/changes/0/quantity").asInt())
                    .toList();
        }
    }
}
