package io.entrepot.partner;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.entrepot.partner.OrderFixtures.orderOf;
import static io.entrepot.partner.Upstreams.SERVER;
import static io.entrepot.partner.Upstreams.availability;
import static io.entrepot.partner.Upstreams.cancelling;
import static io.entrepot.partner.Upstreams.json;
import static io.entrepot.partner.Upstreams.list;
import static io.entrepot.partner.Upstreams.order;
import static io.entrepot.partner.Upstreams.placing;
import static io.entrepot.partner.Upstreams.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Version 1 is the same business in the older, flat shape. */
@PartnerTest
class FirstVersionTests {

    private static final String ORDERS = "/partner/v1/orders";

    private static final String NEW_ORDER = """
            {"reference":"PO-1001","shipTo":{"name":"Store 12","street":"1 Main St","city":"Atlanta","state":"GA",\
            "zip":"30301","country":"US"},"lines":[{"item":"SKU-0001","qty":2.5,"uom":"EA"},{"item":"SKU-0002","qty":1,"uom":"XCS"}]}""";

    @Autowired
    PartnerCalls partner;

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @Test
    void tellsOneNumberPerItem() {
        availability(json(200, """
                {"items":[{"item":"SKU-0001","unit":"EA","available":120,"nodes":[{"node":"ATL","available":70,
                "asOf":"2026-11-23T05:00:00Z","age":"PT3S","buffer":0,"fresh":true}]}]}"""));

        assertThat(partner.get("/partner/v1/availability?item=SKU-0001"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"items\":[{\"item\":\"SKU-0001\",\"qty\":120,\"uom\":\"EA\"}]}");
    }

    @Test
    void namesAnItemThatDoesNotExist() {
        availability(problem(404, "not-found", ""));

        assertThat(partner.get("/partner/v1/availability?item=SKU-9")).hasStatus(404);
    }

    @Test
    void placesTheSameOrderAsVersionTwo() {
        placing(json(202, "{\"id\":\"ORD-1\",\"reference\":\"PO-1001\",\"state\":\"RECEIVED\"}"));

        var result = partner.placeAt(ORDERS, "key-1", NEW_ORDER);

        assertThat(result).hasStatus(202).hasHeader("Location", "/partner/v1/orders/ORD-1");
        assertThat(result).bodyJson().isStrictlyEqualTo("{\"id\":\"ORD-1\",\"status\":\"OPEN\"}");
        SERVER.verify(postRequestedFor(urlPathEqualTo("/orders/v1/orders"))
                .withHeader("Idempotency-Key", equalTo("key-1"))
                .withRequestBody(equalToJson("""
                        {"consumer":"acme-retail","reference":"PO-1001",
                         "shipTo":{"name":"Store 12","line1":"1 Main St","city":"Atlanta","region":"GA","postalCode":"30301","country":"US"},
                         "lines":[{"lineNumber":1,"item":"SKU-0001","quantity":{"amount":2.5,"unit":"EA"}},
                                  {"lineNumber":2,"item":"SKU-0002","quantity":{"amount":1,"unit":"XCS"}}],
                         "sourcing":{"allowSplit":true,"allowBackorder":false}}""")));
    }

    @ParameterizedTest
    @CsvSource({
        "/lines/0/item,/lines/0/item",
        "/lines/1/quantity/unit,/lines/1/uom",
        "/lines/1/quantity/amount,/lines/1/qty",
        "/lines/1/quantity,/lines/1/qty",
        "/shipTo/postalCode,/shipTo/zip"
    })
    void pointsAtItsOwnFields(String pointer, String flat) {
        placing(problem(
                422,
                "invalid-request",
                ",\"errors\":[{\"pointer\":\"%s\",\"code\":\"wrong\",\"message\":\"is wrong\"}]".formatted(pointer)));

        var result = partner.placeAt(ORDERS, "key-1", NEW_ORDER);

        assertThat(result)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo(flat);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "qty":2.5  | "qty":0        | 422 | /lines/0/qty
            "uom":"EA" | "uom":"each"   | 422 | /lines/0/uom
            "zip"      | "postalCode"   | 400 | /shipTo/postalCode
            "qty":2.5  | "quantity":2.5 | 400 | /lines/0/quantity
            """)
    void refusesWhatIsWrongAtItsField(String right, String wrong, int status, String pointer) {
        var result = partner.placeAt(ORDERS, "key-1", NEW_ORDER.replace(right, wrong));

        assertThat(result)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo(pointer);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void asksForAKey() {
        assertThat(partner.placeAt(ORDERS, " ", NEW_ORDER))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://entrepot.io/problems/idempotency-key-missing");
    }

    @ParameterizedTest
    @CsvSource({"422,idempotency-key-reused", "409,request-in-progress"})
    void tellsWhatTheKeyStandsFor(int status, String type) {
        placing(problem(status, type, ""));

        assertThat(partner.placeAt(ORDERS, "key-1", NEW_ORDER))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://entrepot.io/problems/" + type);
    }

    @Test
    void showsAnOrderWithOneStatus() {
        order("ORD-1", json(200, orderOf("acme-retail", "ORD-1")));

        assertThat(partner.get(ORDERS + "/ORD-1")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"id":"ORD-1","reference":"PO-1001","status":"SHIPPED","createdAt":"2026-11-23T05:00:00Z",
                 "shipTo":{"name":"Store 12","street":"1 Main St","city":"Atlanta","state":"GA","zip":"30301","country":"US"},
                 "lines":[{"line":1,"item":"SKU-0001","qty":2.5,"uom":"EA"}],"tracking":["1Z12345E0291980793"]}""");
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED,OPEN",
        "ON_HOLD,OPEN",
        "BACKORDERED,OPEN",
        "RELEASED,IN_PROGRESS",
        "PARTIALLY_SHIPPED,IN_PROGRESS",
        "DELIVERED,DELIVERED",
        "CANCELLED,CANCELLED"
    })
    void saysWhereAnOrderStandsInOneWord(String state, String status) {
        order("ORD-1", json(200, orderOf("acme-retail", "ORD-1").replaceFirst("\"SHIPPED\"", "\"" + state + "\"")));

        assertThat(partner.get(ORDERS + "/ORD-1"))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo(status);
    }

    @Test
    void listsOwnOrders() {
        list(json(200, """
                {"orders":[{"id":"ORD-1","reference":"PO-1","state":"ON_HOLD","createdAt":"2026-11-23T05:00:00Z"}],"next":"c2"}"""));

        assertThat(partner.get(ORDERS + "?reference=PO-1&limit=1"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"orders":[{"id":"ORD-1","reference":"PO-1","status":"OPEN","createdAt":"2026-11-23T05:00:00Z"}],"next":"c2"}""");
        SERVER.verify(getRequestedFor(urlPathEqualTo("/orders/v1/orders"))
                .withQueryParam("consumer", equalTo("acme-retail"))
                .withQueryParam("limit", equalTo("1")));
    }

    @Test
    void refusesACursorThatNoPageGave() {
        list(problem(400, "malformed-request", ""));

        assertThat(partner.get(ORDERS + "?cursor=zzz"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("cursor");
    }

    @Test
    void cancelsAnOwnOrder() {
        order("ORD-1", json(200, orderOf("acme-retail", "ORD-1")));
        cancelling("ORD-1", json(202, "{\"id\":\"ORD-1\",\"state\":\"CANCELLED\"}"));

        assertThat(partner.cancelAt(ORDERS + "/ORD-1/cancellation"))
                .hasStatus(202)
                .bodyJson()
                .isStrictlyEqualTo("{\"id\":\"ORD-1\",\"status\":\"CANCELLED\"}");
    }

    @Test
    void tellsThatTheGoodsHaveLeft() {
        order("ORD-1", json(200, orderOf("acme-retail", "ORD-1")));
        cancelling("ORD-1", problem(409, "conflict", ""));

        assertThat(partner.cancelAt(ORDERS + "/ORD-1/cancellation")).hasStatus(409);
    }

    @Test
    void leavesAnotherPartnersOrderAlone() {
        order("ORD-1", json(200, orderOf("bluebird", "ORD-1")));

        assertThat(partner.get(ORDERS + "/ORD-1")).hasStatus(404);
        assertThat(partner.cancelAt(ORDERS + "/ORD-1/cancellation")).hasStatus(404);
        SERVER.verify(0, postRequestedFor(urlPathMatching(".*")));
    }
}
