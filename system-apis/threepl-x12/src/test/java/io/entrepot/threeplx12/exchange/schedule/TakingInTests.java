package io.entrepot.threeplx12.exchange.schedule;

import static io.entrepot.threeplx12.exchange.schedule.ExchangeFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.PublishedEvents;
import io.entrepot.threeplx12.MovableClock;
import io.entrepot.threeplx12.SftpStub;
import io.entrepot.threeplx12.ThirdParty;
import io.entrepot.threeplx12.WarehouseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Files that are wrong in every way we know of: each gives a case or a rejection, and nothing is half applied. */
@WarehouseTest
class TakingInTests {

    private static final String ONE_LINE = "LIN*1*VN*SKU-0042";

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
        clock.advance(Duration.ofMinutes(1)); // so that each report is newer than the one of the test before
    }

    @Test
    void answersEveryGroupAndKeepsTheOrderOfItsOwnNumbers() {
        var number = partner.number();

        exchange.receive("846_a.edi", partner.report(number, ONE_LINE, "QTY*33*10*EA"));
        rounds.send();

        var answer = partner.document("997", "AK1*IB*" + number + "~");
        assertThat(answer.text()).contains("AK2*846*0001~").contains("AK5*A~").contains("AK9*A*1*1*1~");
        var numbers = List.of("940", "943", "997").stream()
                .flatMap(set -> partner.documents(set).stream())
                .map(ThirdParty.Document::group)
                .sorted()
                .toList();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.getLast() - numbers.getFirst() + 1).isEqualTo(numbers.size());
        assertThat(partner.waiting()).isEmpty();
    }

    @Test
    void waitsForTheRestOfACutFileAndAppliesItWhole() {
        var whole = partner.report(partner.number(), "LIN*1*VN*SKU-0050", "QTY*33*7*EA");

        exchange.receive("846_cut.edi", whole.substring(0, whole.length() - 60));
        assertThat(partner.waiting()).contains("846_cut.edi");
        exchange.receive("846_cut.edi", whole);

        assertThat(partner.waiting()).isEmpty();
        assertThat(available("SKU-0050")).isEqualTo(7);
    }

    @Test
    void keepsACaseOfAFileThatStaysCut() {
        var whole = partner.report(partner.number(), "LIN*1*VN*SKU-0051", "QTY*33*7*EA");
        exchange.receive("846_forever_cut.edi", whole.substring(0, whole.length() / 2));

        clock.advance(Duration.ofMinutes(11));
        exchange.takeIn();

        var found = exchange.openCase("file EWR3PL 846_forever_cut.edi");
        assertThat(found.path("kind").asString()).isEqualTo("file-cut");
        assertThat(exchange.caseDocument(found).path("body").asString())
                .isEqualTo(whole.substring(0, whole.length() / 2));
        assertThat(exchange.get("/warehouse/v1/stock?node=EWR&cursor=SKU-0050&limit=1")
                        .toString())
                .doesNotContain("SKU-0051");
    }

    @Test
    void refusesAFileThatWasSeenBefore() {
        var text = partner.report(partner.number(), ONE_LINE, "QTY*33*10*EA");
        exchange.receive("846_once.edi", text);

        exchange.receive("846_twice.edi", text);

        assertThat(exchange.openCase("file EWR3PL 846_twice.edi").path("detail").asString())
                .contains("came before as 846_once.edi");
    }

    @Test
    void refusesAnotherContentUnderAUsedControlNumber() {
        var number = partner.number();
        exchange.receive("846_first.edi", partner.report(number, "LIN*1*VN*SKU-0052", "QTY*33*10*EA"));

        exchange.receive("846_second.edi", partner.report(number, "LIN*1*VN*SKU-0052", "QTY*33*99*EA"));

        assertThat(exchange.openCase("file EWR3PL 846_second.edi").path("kind").asString())
                .isEqualTo("control-number-reused");
        assertThat(available("SKU-0052")).isEqualTo(10);
    }

    @Test
    void tellsAGapAndHealsItWhenTheMissingOneArrives() {
        exchange.receive("846_before.edi", partner.report(partner.number(), ONE_LINE, "QTY*33*1*EA"));
        var missing = partner.number();
        var late = partner.interchange(
                missing,
                "AW",
                "947",
                "W15*" + partner.today() + "*ADJ" + missing + "*ADJ" + missing,
                "N1*WH*NEWARK*92*EWR",
                "W19*AA*3*EA**VN*SKU-0042");
        exchange.receive("846_after.edi", partner.report(partner.number(), ONE_LINE, "QTY*33*2*EA"));
        var subject = "interchange EWR3PL %09d".formatted(missing);
        assertThat(exchange.openCase(subject).path("kind").asString()).isEqualTo("control-number-gap");

        exchange.receive("947_late.edi", late);

        assertThat(exchange.openCase(subject).isMissingNode()).isTrue();
    }

    @Test
    void refusesASetWithAWrongSegmentCountAndKeepsItsWords() {
        var number = partner.number();
        var text = partner.report(number, "LIN*1*VN*SKU-0053", "QTY*33*10*EA").replace("SE*8*", "SE*9*");

        exchange.receive("846_count.edi", text);
        rounds.send();

        assertThat(partner.document("997", "AK1*IB*" + number + "~").text())
                .contains("AK5*R*4~")
                .contains("AK9*R*1*1*0~");
        var found = exchange.openCase(subject("846", number));
        assertThat(found.path("kind").asString()).isEqualTo("wrong-syntax");
        assertThat(exchange.caseDocument(found).path("body").asString())
                .contains("QTY*33*10*EA")
                .contains("SE*9*0001");
        assertThat(exchange.get("/warehouse/v1/stock?node=EWR&cursor=SKU-0052&limit=1")
                        .toString())
                .doesNotContain("SKU-0053");
    }

    @Test
    void refusesAllOfAnInterchangeWhoseTrailerIsWrong() {
        var number = partner.number();
        var text = partner.report(number, "LIN*1*VN*SKU-0054", "QTY*33*10*EA").replace("IEA*1*", "IEA*2*");

        exchange.receive("846_iea.edi", text);
        rounds.send();

        assertThat(partner.document("997", "AK1*IB*" + number + "~").text()).contains("AK9*R*1*1*0~");
        assertThat(exchange.openCase("file EWR3PL 846_iea.edi").path("detail").asString())
                .contains("IEA");
    }

    @Test
    void appliesTheGoodSetsOfAGroupAndRefusesTheBadOne() {
        var number = partner.number();
        var good = adjustment("0001", "G" + number, "W19*AA*5*EA**VN*SKU-0055");
        var bad = adjustment("0002", "B" + number, "W19*AA*FIVE*EA**VN*SKU-0055");

        exchange.receive("947_both.edi", partner.interchange(number, "AW", List.of(good, bad)));
        rounds.send();

        assertThat(partner.document("997", "AK1*AW*" + number + "~").text())
                .contains("AK2*947*0001~\nAK5*A~")
                .contains("AK4*2*477*6*FIVE~")
                .contains("AK9*P*2*2*1~");
        assertThat(exchange.openCase("947 EWR3PL %09d/%d/0002".formatted(number, number))
                        .path("kind")
                        .asString())
                .isEqualTo("wrong-syntax");
        try (var events = new PublishedEvents("inventory.observations")) {
            var moved = events.next(event -> event.id().equals("EWR/adjustment/G" + number + "/1"));
            assertThat(moved.body().at("/changes/0/quantity").asInt()).isEqualTo(5);
        }
    }

    @Test
    void refusesATestFileInProductionAndAForeignOne() {
        var wrongUse = partner.report(partner.number(), ONE_LINE, "QTY*33*1*EA").replace("*0*T*>", "*0*P*>");
        var foreign = partner.report(partner.number(), ONE_LINE, "QTY*33*1*EA").replace("*ZZ*EWR3PL ", "*ZZ*OTHERS ");

        exchange.receive("846_use.edi", wrongUse);
        exchange.receive("846_foreign.edi", foreign);

        assertThat(exchange.openCase("file EWR3PL 846_use.edi").path("kind").asString())
                .isEqualTo("wrong-address");
        assertThat(exchange.openCase("file EWR3PL 846_foreign.edi")
                        .path("detail")
                        .asString())
                .contains("OTHERS");
    }

    @Test
    void keepsAFileThatIsNoInterchange() {
        exchange.receive("notice.html", "<html>maintenance</html>");

        assertThat(exchange.openCase("file EWR3PL notice.html").path("kind").asString())
                .isEqualTo("file-malformed");
        assertThat(partner.waiting()).isEmpty();
    }

    @Test
    void keepsAFileThatIsTooLargeUnreadAmongTheRejectedOnes() throws IOException {
        var large = "x".repeat(SftpStub.LARGEST_FILE + 1);

        exchange.receive("846_large.edi", large);
        exchange.takeIn();

        var found = exchange.openCase("file EWR3PL 846_large.edi");
        assertThat(found.path("kind").asString()).isEqualTo("file-too-large");
        assertThat(found.path("times").asInt()).isEqualTo(1);
        assertThat(exchange.caseDocument(found).path("body").asString("")).isEmpty();
        assertThat(partner.waiting()).isEmpty();
        try (var rejected = Files.walk(SftpStub.root().resolve("inbound/rejected"))) {
            assertThat(rejected.filter(file -> file.endsWith("846_large.edi")))
                    .singleElement()
                    .satisfies(file -> assertThat(Files.size(file)).isEqualTo(large.length()));
        }
    }

    @Test
    void takesAFileThatIsJustNotTooLarge() {
        exchange.receive("846_full.edi", "x".repeat(SftpStub.LARGEST_FILE));

        assertThat(exchange.openCase("file EWR3PL 846_full.edi").path("kind").asString())
                .isEqualTo("file-malformed");
    }

    @Test
    void refusesAnEmptyReport() {
        var number = partner.number();

        exchange.receive("846_empty.edi", partner.report(number));

        assertThat(exchange.openCase(subject("846", number)).path("detail").asString())
                .contains("LIN");
    }

    @Test
    void holdsAReportWhoseClockIsAhead() {
        var number = partner.number();
        clock.advance(Duration.ofMinutes(10));
        var ahead = partner.report(number, "LIN*1*VN*SKU-0056", "QTY*33*10*EA");
        clock.advance(Duration.ofMinutes(-10));

        exchange.receive("846_ahead.edi", ahead);
        var found = exchange.openCase(subject("846", number));
        assertThat(found.path("kind").asString()).isEqualTo("clock-ahead");
        assertThat(exchange.replay(found)).isEqualTo("OPEN");
        clock.advance(Duration.ofMinutes(10));

        assertThat(exchange.replay(found)).isEqualTo("RESOLVED");
        assertThat(available("SKU-0056")).isEqualTo(10);
    }

    @Test
    void holdsAReportThatIsOlderThanTheLastOne() {
        var number = partner.number();
        var old = partner.report(number, ONE_LINE, "QTY*33*1*EA");
        clock.advance(Duration.ofMinutes(1));
        exchange.receive("846_new.edi", partner.report(partner.number(), ONE_LINE, "QTY*33*2*EA"));

        exchange.receive("846_old.edi", old);

        assertThat(exchange.openCase(subject("846", number)).path("kind").asString())
                .isEqualTo("older-report");
        assertThat(available("SKU-0042")).isEqualTo(2);
    }

    @Test
    void holdsAReportOfAnotherWarehouse() {
        var number = partner.number();

        exchange.receive(
                "846_node.edi", partner.report(number, ONE_LINE, "QTY*33*1*EA").replace("92*EWR", "92*LAX"));

        assertThat(exchange.openCase(subject("846", number)).path("kind").asString())
                .isEqualTo("unknown-node");
    }

    @Test
    void acceptsA997ButNeverAnswersIt() {
        var number = partner.number();

        exchange.receive("997_x.edi", partner.answer(number, "OW", "940", 999_000, "A"));
        rounds.send();

        assertThat(partner.documents("997"))
                .noneMatch(document -> document.text().contains("AK1*FA*"));
        assertThat(exchange.openCase(subject("997", number)).path("kind").asString())
                .isEqualTo("acknowledgment-unknown");
    }

    @Test
    void tellsWhenNobodyAnswersAndSendsTheSameNumbersAgain() {
        exchange.release("LEG-SILENT-1", line(1, "SKU-0001", 2));
        rounds.send();
        var order = partner.document("940", "N9*CR*LEG-SILENT-1~");
        clock.advance(Duration.ofHours(5));

        rounds.remind();
        var found = exchange.openCase("940 " + order.segment("W05").at(2));
        assertThat(found.path("kind").asString()).isEqualTo("acknowledgment-missing");
        assertThat(exchange.replay(found)).isEqualTo("RESOLVED");
        rounds.send();

        assertThat(partner.document("940", "N9*CR*LEG-SILENT-1~")).isEqualTo(order);
    }

    @Test
    void asksForAPersonWhenThePartnerRefusesAnOrder() {
        exchange.release("LEG-REFUSED-1", line(1, "SKU-0001", 2));
        rounds.send();
        var order = partner.document("940", "N9*CR*LEG-REFUSED-1~");
        var number = partner.number();

        exchange.receive("997_r.edi", partner.answer(number, "OW", "940", order.group(), "R"));

        var found = exchange.openCase("940 " + order.segment("W05").at(2));
        assertThat(found.path("kind").asString()).isEqualTo("order-refused");
        assertThat(exchange.get("/warehouse/v1/fulfilment-orders/LEG-REFUSED-1")
                        .path("state")
                        .asString())
                .isEqualTo("REQUESTED");
        assertThat(exchange.replay(found)).isEqualTo("RESOLVED");
        rounds.send();
        assertThat(partner.document("940", "N9*CR*LEG-REFUSED-1~").group()).isGreaterThan(order.group());
    }

    private static String adjustment(String number, String name, String line) {
        return ThirdParty.set("947", number, "W15*20261101*" + name + "*" + name, "N1*WH*NEWARK*92*EWR", line);
    }

    private static String subject(String set, long number) {
        return "%s EWR3PL %09d/%d/0001".formatted(set, number, number);
    }

    private int available(String item) {
        var before = item.substring(0, 4) + "%04d".formatted(Integer.parseInt(item.substring(4)) - 1);
        var position = exchange.get("/warehouse/v1/stock?node=EWR&limit=1&cursor=" + before)
                .at("/positions/0");
        assertThat(position.path("item").asString()).isEqualTo(item);
        return position.path("buckets")
                .valueStream()
                .filter(bucket -> bucket.path("bucket").asString().equals("AVAILABLE"))
                .mapToInt(bucket -> bucket.path("quantity").asInt())
                .sum();
    }
}
