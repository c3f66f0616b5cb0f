package io.entrepot.partner;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.entrepot.partner.OrderFixtures.orderOf;
import static io.entrepot.partner.Upstreams.SERVER;
import static io.entrepot.partner.Upstreams.cancelling;
import static io.entrepot.partner.Upstreams.json;
import static io.entrepot.partner.Upstreams.list;
import static io.entrepot.partner.Upstreams.order;
import static io.entrepot.partner.Upstreams.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.lineage.Lineage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A partner reads, lists and cancels its own orders and no other's. */
@PartnerTest
class ReadingOrderTests {

    @Autowired
    PartnerCalls partner;

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @Test
    void showsLinesLegsAndShipments() {
        order("ORD-1", json(200, orderOf("acme-retail", "ORD-1")));

        assertThat(partner.get("/partner/v2/orders/ORD-1"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"id":"ORD-1","reference":"PO-1001","state":"SHIPPED","createdAt":"2026-11-23T05:00:00Z",
                 "requestedDelivery":"2026-12-01",
                 "shipTo":{"name":"Store 12","line1":"1 Main St","city":"Atlanta","region":"GA","postalCode":"30301","country":"US"},
                 "sourcing":{"allowSplit":true,"allowBackorder":true},
                 "lines":[{"lineNumber":1,"item":"SKU-0001","quantity":{"amount":2.5,"unit":"EA"},
                   "backordered":{"amount":0.5,"unit":"EA"}}],
                 "legs":[{"legId":"ORD-1-1","node":"ATL","state":"SHIPPED",
                   "lines":[{"lineNumber":1,"item":"SKU-0001","quantity":{"amount":2,"unit":"EA"}}]}],
                 "shipments":[{"shipmentId":"ORD-1-1-S1","legId":"ORD-1-1","node":"ATL","carrier":"UPS",
                   "trackingNumber":"1Z12345E0291980793","shippedAt":"2026-11-23T06:00:00Z",
                   "lines":[{"lineNumber":1,"item":"SKU-0001","quantity":{"amount":2,"unit":"EA"}}]}]}""");
    }

    @Test
    void tellsTheLayerBelowWhereTheCallCameInAndForWhom() {
        order("ORD-1", json(200, orderOf("acme-retail", "ORD-1")));

        var lineage = new Lineage("experience/partner/v2/readOrder", "acme-retail");

        partner.getWithin(lineage, "/partner/v2/orders/ORD-1");

        assertThat(SERVER.getAllServeEvents())
                .singleElement()
                .extracting(call -> Lineage.of(call.getRequest().getHeader(Lineage.BAGGAGE)))
                .isEqualTo(lineage);
    }

    @Test
    void tellsWhyAnOrderWasCancelled() {
        order(
                "ORD-1",
                json(
                        200,
                        orderOf("acme-retail", "ORD-1")
                                .replace("\"stateReason\":null", "\"stateReason\":\"CREDIT_REJECTED\"")));

        assertThat(partner.get("/partner/v2/orders/ORD-1"))
                .bodyJson()
                .extractingPath("$.stateReason")
                .isEqualTo("CREDIT_REJECTED");
    }

    @Test
    void doesNotTellAnotherPartnersOrderFromOneThatDoesNotExist() {
        order("ORD-1", json(200, orderOf("bluebird", "ORD-1")));
        order("ORD-2", problem(404, "not-found", ""));

        var foreign = bodyOf("ORD-1");
        var unknown = bodyOf("ORD-2");
        var impossible = bodyOf("no order");

        assertThat(foreign).contains("You have no order with this number.").doesNotContain("bluebird");
        assertThat(foreign).isEqualTo(unknown).isEqualTo(impossible);
    }

    @Test
    void cancelsAnOwnOrder() {
        order("ORD-1", json(200, orderOf("acme-retail", "ORD-1")));
        cancelling("ORD-1", json(202, "{\"id\":\"ORD-1\",\"state\":\"CANCELLED\"}"));

        assertThat(partner.cancel("ORD-1"))
                .hasStatus(202)
                .bodyJson()
                .isStrictlyEqualTo("{\"id\":\"ORD-1\",\"state\":\"CANCELLED\"}");
    }

    @Test
    void leavesAnotherPartnersOrderAlone() {
        order("ORD-1", json(200, orderOf("bluebird", "ORD-1")));

        assertThat(partner.cancel("ORD-1")).hasStatus(404);
        SERVER.verify(0, postRequestedFor(urlPathMatching(".*")));
    }

    @Test
    void tellsThatTheGoodsHaveLeft() {
        order("ORD-1", json(200, orderOf("acme-retail", "ORD-1")));
        cancelling("ORD-1", problem(409, "conflict", ",\"detail\":\"inner words\""));

        assertThat(partner.cancel("ORD-1"))
                .hasStatus(409)
                .bodyText()
                .contains("The goods have left")
                .doesNotContain("inner words");
    }

    @Test
    void listsOnlyOrdersOfTheTokensPartner() {
        list(json(200, """
                {"orders":[{"id":"ORD-1","reference":"PO-1","state":"ON_HOLD","createdAt":"2026-11-23T05:00:00Z"}],"next":"c2"}"""));

        var result = partner.get("/partner/v2/orders?reference=PO-1&state=ON_HOLD&cursor=c1&limit=2&consumer=bluebird");

        assertThat(result).hasStatusOk().bodyJson().extractingPath("$.next").isEqualTo("c2");
        SERVER.verify(getRequestedFor(urlPathEqualTo("/orders/v1/orders"))
                .withQueryParam("consumer", equalTo("acme-retail"))
                .withQueryParam("reference", equalTo("PO-1"))
                .withQueryParam("state", equalTo("ON_HOLD"))
                .withQueryParam("cursor", equalTo("c1"))
                .withQueryParam("limit", equalTo("2")));
    }

    @Test
    void endsTheLastPageWithoutACursor() {
        list(json(200, "{\"orders\":[],\"next\":null}"));

        assertThat(partner.get("/partner/v2/orders")).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"orders\":[]}");
        SERVER.verify(getRequestedFor(urlPathEqualTo("/orders/v1/orders")).withQueryParam("limit", equalTo("50")));
    }

    @ParameterizedTest
    @CsvSource({"limit=0,422,limit", "limit=101,422,limit", "limit=x,400,limit", "state=LOST,400,state"})
    void namesTheParameterThatIsWrong(String query, int status, String pointer) {
        var result = partner.get("/partner/v2/orders?" + query);

        assertThat(result).hasStatus(status);
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
    }

    @Test
    void refusesACursorThatNoPageGave() {
        list(problem(400, "malformed-request", ",\"detail\":\"inner words\""));

        var result = partner.get("/partner/v2/orders?cursor=zzz");

        assertThat(result).hasStatus(400);
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("cursor");
    }

    private String bodyOf(String id) {
        var result = partner.get("/partner/v2/orders/{id}", id);
        assertThat(result).hasStatus(404);
        return assertThat(result).bodyText().actual().replaceAll("\"(instance|traceId)\":\"[^\"]*\"", "");
    }
}
