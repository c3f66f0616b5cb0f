package io.entrepot.partner;

import static io.entrepot.partner.OrderFixtures.LINE;
import static io.entrepot.partner.OrderFixtures.line;
import static io.entrepot.partner.OrderFixtures.lines;
import static io.entrepot.partner.OrderFixtures.newOrder;
import static io.entrepot.partner.OrderFixtures.newOrderWith;
import static io.entrepot.partner.Upstreams.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Bad input ends at this edge, with a problem that names the field. */
@PartnerTest
class BadOrderTests {

    @Autowired
    PartnerCalls partner;

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @AfterEach
    void nothingWasAskedOfOrders() {
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    static Stream<Arguments> brokenRules() {
        var order = newOrder();
        return Stream.of(
                Arguments.of("reference missing", order.replace("\"reference\":\"PO-1001\",", ""), "/reference"),
                Arguments.of("reference blank", order.replace("PO-1001", " "), "/reference"),
                Arguments.of("reference long", order.replace("PO-1001", "P".repeat(36)), "/reference"),
                Arguments.of("name blank", order.replace("Store 12", ""), "/shipTo/name"),
                Arguments.of("city null", order.replace("\"Atlanta\"", "null"), "/shipTo/city"),
                Arguments.of("line1 long", order.replace("1 Main St", "x".repeat(101)), "/shipTo/line1"),
                Arguments.of("postal code long", order.replace("30301", "3".repeat(21)), "/shipTo/postalCode"),
                Arguments.of("country of three letters", order.replace("\"US\"", "\"USA\""), "/shipTo/country"),
                Arguments.of("country unknown", order.replace("\"US\"", "\"XX\""), "/shipTo/country"),
                Arguments.of("country missing", order.replace(",\"country\":\"US\"", ""), "/shipTo/country"),
                Arguments.of("delivery in the past", order.replace("2099-12-01", "2020-01-01"), "/requestedDelivery"),
                Arguments.of("no lines", newOrderWith(""), "/lines"),
                Arguments.of("1001 lines", newOrderWith(lines(1001)), "/lines"),
                Arguments.of("a null line", newOrderWith("null"), "/lines/0"),
                Arguments.of("line number zero", newOrderWith(line(0, "1", "EA")), "/lines/0/lineNumber"),
                Arguments.of("line number twice", newOrderWith(LINE + "," + LINE), "/lines/1/lineNumber"),
                Arguments.of("no item", newOrderWith(LINE.replace("\"SKU-0001\"", "null")), "/lines/0/item"),
                Arguments.of("item no number", newOrderWith(LINE.replace("SKU-0001", "a b")), "/lines/0/item"),
                Arguments.of("amount zero", newOrderWith(line(1, "0", "EA")), "/lines/0/quantity/amount"),
                Arguments.of("amount negative", newOrderWith(line(1, "-1", "EA")), "/lines/0/quantity/amount"),
                Arguments.of("amount 10^12", newOrderWith(line(1, "1000000000000", "EA")), "/lines/0/quantity/amount"),
                Arguments.of("amount 10^99", newOrderWith(line(1, "1E99", "EA")), "/lines/0/quantity/amount"),
                Arguments.of("amount too fine", newOrderWith(line(1, "0.0000001", "EA")), "/lines/0/quantity/amount"),
                Arguments.of("amount missing", newOrderWith(line(1, "null", "EA")), "/lines/0/quantity/amount"),
                Arguments.of("unit in words", newOrderWith(line(1, "1", "each")), "/lines/0/quantity/unit"),
                Arguments.of("unit long", newOrderWith(line(1, "1", "EACH")), "/lines/0/quantity/unit"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenRules")
    void namesTheFieldThatBreaksARule(String name, String body, String pointer) {
        var result = partner.place("key-1", body);

        assertThat(result).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .contains(pointer);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("unknown field", newOrder().replaceFirst("\\{", "{\"colour\":\"red\","), "/colour"),
                Arguments.of(
                        "unknown inner field",
                        newOrder().replace("\"unit\"", "\"size\":1,\"unit\""),
                        "/lines/0/quantity/size"),
                Arguments.of(
                        "a consumer of its own",
                        newOrder().replaceFirst("\\{", "{\"consumer\":\"bluebird\","),
                        "/consumer"),
                Arguments.of("amount as text", newOrderWith(line(1, "\"2\"", "EA")), "/lines/0/quantity/amount"),
                Arguments.of(
                        "line number fractional",
                        newOrder().replace(":1,\"item", ":1.5,\"item"),
                        "/lines/0/lineNumber"),
                Arguments.of("no date", newOrder().replace("2099-12-01", "2099-13-01"), "/requestedDelivery"),
                Arguments.of("lines no list", newOrder().replaceAll("\\[.*]", "7"), "/lines"),
                Arguments.of(
                        "split in words",
                        newOrder().replace("\"allowSplit\":true", "\"allowSplit\":\"yes\""),
                        "/sourcing/allowSplit"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void namesTheFieldThatCannotBeRead(String name, String body, String pointer) {
        var result = partner.place("key-1", body);

        assertThat(result).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThat(partner.place("key-1", "reference=PO-1"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("malformed-json");
    }

    @Test
    void refusesAFieldGivenTwice() {
        assertThat(partner.place("key-1", newOrder().replaceFirst("\\{", "{\"reference\":\"PO-2\",")))
                .hasStatus(400);
    }

    @Test
    void refusesAnEmptyBody() {
        assertThat(partner.place("key-1", "")).hasStatus(400);
    }

    @Test
    void refusesMoreThanOneMegabyte() {
        assertThat(partner.place("key-1", newOrder().replace("Store 12", "x".repeat(1_100_000))))
                .hasStatus(413)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refusesAnotherMediaType() {
        assertThat(partner.placeAs(MediaType.APPLICATION_XML, "<order/>"))
                .hasStatus(415)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
