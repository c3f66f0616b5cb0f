package io.entrepot.erpbusinesscentral;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.entrepot.erpbusinesscentral.BusinessCentralStub.PLACED;
import static io.entrepot.erpbusinesscentral.BusinessCentralStub.PREPARED;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.PublishedContract;
import io.entrepot.foundation.testing.TokenIssuer;
import java.io.UnsupportedEncodingException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The erp contract: who may call, what is refused, what is answered, and that nothing happens twice. */
class ErpApiTests extends RunningService {

    @Autowired
    ErpApiTests(MockMvcTester mvc) {
        super(mvc);
    }

    @Test
    void servesThePublishedContract() throws UnsupportedEncodingException {
        var rendered = call(HttpMethod.GET, "/v3/api-docs.yaml", null, null);

        assertThat(rendered).hasStatusOk();
        PublishedContract.of("system", "erp", 1)
                .assertEquals(rendered.getResponse().getContentAsString());
    }

    @Test
    void refusesCallsWithoutTokenForAnotherAudienceOrForged() {
        assertThat(call(HttpMethod.GET, "/erp/v1/capabilities", null, null))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(call(
                        HttpMethod.GET,
                        "/erp/v1/capabilities",
                        null,
                        TokenIssuer.token("entrepot-process", "erp:read")))
                .hasStatus(401);
        assertThat(call(
                        HttpMethod.GET,
                        "/erp/v1/capabilities",
                        null,
                        TokenIssuer.forged("entrepot-system", "erp:read")))
                .hasStatus(401);
    }

    @Test
    void refusesCallsWithoutTheScope() {
        var reader = TokenIssuer.token("entrepot-system", "erp:read");
        var poster = TokenIssuer.token("entrepot-system", "erp:post");

        assertThat(call(HttpMethod.PUT, orderPath(), orderBody(1), reader)).hasStatus(403);
        assertThat(call(HttpMethod.POST, orderPath() + "/cancellation", null, reader))
                .hasStatus(403);
        assertThat(call(HttpMethod.PUT, orderPath() + "/shipments/S-1", shipmentBody(1), reader))
                .hasStatus(403);
        assertThat(call(HttpMethod.GET, "/erp/v1/items", null, poster)).hasStatus(403);
        assertThat(ERP.server.getAllServeEvents()).isEmpty();
    }

    @Test
    void saysWhatTheErpCannotDo() {
        assertThat(read("/erp/v1/capabilities")).bodyJson().isStrictlyEqualTo("""
                {"kind":"erp","backend":"business-central","capabilities":{"transfers":false,
                "returns":"CREDIT_MEMO_ONLY","stockByLocation":false,"shipWithoutInvoice":false,"units":true}}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"reference\":\"PO-1\"|\"reference\":\"PO-1\",\"colour\":\"red\"|400|/colour",
                "\"amount\":10|\"amount\":-1|422|/lines/0/quantity/amount",
                "\"amount\":10|\"amount\":0|422|/lines/0/quantity/amount",
                "\"amount\":10|\"amount\":1000000000000|422|/lines/0/quantity/amount",
                "\"unit\":\"EA\"|\"unit\":\"piece\"|422|/lines/0/quantity/unit",
                "\"lineNumber\":1|\"lineNumber\":0|422|/lines/0/lineNumber",
                "\"node\":\"ATL\"|\"node\":\"\"|422|/lines/0/node",
                "\"country\":\"US\"|\"country\":\"Georgia\"|422|/shipTo/country",
                "\"lines\":|\"lines\":[],\"unused\":|400|/unused"
            })
    void refusesBrokenOrdersNamingTheField(String sound, String broken, int status, String pointer) {
        var answer = put(orderPath(), orderBody(10).replace(sound, broken));

        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .contains(pointer);
        assertThat(ERP.server.getAllServeEvents()).isEmpty();
    }

    @Test
    void refusesOrdersAndShipmentsWithoutLines() {
        assertThat(put(orderPath() + "/shipments/S-1", "{\"lines\":[]}")).hasStatus(422);
        assertThat(put(orderPath() + "/shipments/S-1", "{}")).hasStatus(422);
        assertThat(put(orderPath(), orderBody(1).replaceAll("\"lines\":.*", "\"lines\":[]}")))
                .hasStatus(422);
        assertThat(put("/erp/v1/sales-orders/" + "X".repeat(36), orderBody(1))).hasStatus(422);
        assertThat(ERP.server.getAllServeEvents()).isEmpty();
    }

    @Test
    void refusesWhatTheErpDoesNotKnow() {
        ERP.absent(order, BusinessCentralStub.created(order));

        var item = put(orderPath(), orderBody(1).replace("SKU-1", "SKU-9"));
        var unit = put(orderPath(), orderBody(1).replace("\"EA\"", "\"XPX\""));
        var node = put(orderPath(), orderBody(1).replace("\"ATL\"", "\"SEA\""));
        var customer = put(orderPath(), orderBody(1).replace("acme-retail", "stranger"));

        assertThat(item)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("unknown-item");
        assertThat(unit)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("unit-not-of-item");
        assertThat(node)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("unknown-node");
        assertThat(customer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("unknown-customer");
        assertThat(ERP.count("POST", order, "/salesOrders")).isZero();
    }

    @Test
    void listsItemsPageByPageAndBlocksWhatHasNoMapping() {
        ERP.items();

        var first = read("/erp/v1/items?limit=2");
        assertThat(first).bodyJson().extractingPath("$.items[0]").isEqualTo(json("""
                {"item":"SKU-1","description":"Hex bolt","gtin":"9506000000015","baseUnit":"EA",
                "units":[{"unit":"XCS","numerator":12,"denominator":1}],"tracking":"NONE","stockOnHand":120.5,
                "blocked":false}"""));
        assertThat(first).bodyJson().extractingPath("$.items[1].tracking").isEqualTo("LOT");
        assertThat(first).bodyJson().extractingPath("$.next").isEqualTo("U0tVLTI");

        var second = read("/erp/v1/items?limit=2&cursor=U0tVLTI");
        assertThat(second).bodyJson().doesNotHavePath("$.next");
        assertThat(second).bodyJson().extractingPath("$.items[0].blocked").isEqualTo(true);
        assertThat(second)
                .bodyJson()
                .extractingPath("$.items[0].blockedReason")
                .isEqualTo("unit code BARREL has no mapping; tracking code MYSTERY has no mapping");
    }

    @Test
    void refusesBrokenPages() {
        assertThat(read("/erp/v1/items?limit=0")).hasStatus(422);
        assertThat(read("/erp/v1/items?limit=501")).hasStatus(422);
        assertThat(read("/erp/v1/items?limit=many")).hasStatus(400);
        assertThat(read("/erp/v1/items?cursor=%25")).hasStatus(422);
    }

    @Test
    void decidesOnCredit() {
        ERP.customer("C00010", "_x0020_", 0, 5000);
        ERP.customer("C00020", "_x0020_", 100, 100);
        ERP.customer("C00030", "All", 0, 0);

        assertThat(credit("acme-retail")).bodyJson().isStrictlyEqualTo("""
                {"customer":"acme-retail","decision":"APPROVED"}""");
        assertThat(credit("bluebird")).bodyJson().extractingPath("$.reason").isEqualTo("CREDIT_LIMIT");
        assertThat(credit("slow-payer")).bodyJson().extractingPath("$.reason").isEqualTo("BLOCKED");
        assertThat(credit("stranger")).hasStatus(404);
    }

    @Test
    void placesAnOrderOnceAndTellsHowItStands() {
        ERP.absent(order, BusinessCentralStub.created(order));
        ERP.placed(order, PLACED, 10, 10);

        assertThat(read(orderPath())).hasStatus(404);
        assertThat(place(10)).hasStatus(201).bodyJson().isStrictlyEqualTo("""
                {"orderId":"%s","documentNumber":"N-%s","state":"OPEN"}""".formatted(order, order));
        assertThat(place(10)).hasStatus(200);
        assertThat(place(11)).hasStatus(409);
        assertThat(read(orderPath())).hasStatusOk();

        assertThat(ERP.count("POST", order, "/salesOrders")).isOne();
    }

    @Test
    void holdsOneDocumentWhenTwoRequestsComeAtOnce() throws Exception {
        ERP.absent(order, BusinessCentralStub.created(order).withFixedDelay(300));
        ERP.placed(order, PLACED, 10, 10);

        assertThat(both(() -> place(10).getResponse().getStatus())).containsExactly(200, 201);
        assertThat(ERP.count("POST", order, "/salesOrders")).isOne();
    }

    @Test
    void postsExactlyWhatLeftOnceAlsoWhenTwoRequestsComeAtOnce() throws Exception {
        ERP.absent(order, BusinessCentralStub.created(order));
        ERP.placed(order, PLACED, 10, 10);
        ERP.preparable(order, 4);
        ERP.placed(order, PREPARED, 10, 4);
        ERP.postable(order, 4, aResponse().withStatus(204).withFixedDelay(300));
        place(10);

        assertThat(both(() -> ship("S-" + order, 4).getResponse().getStatus())).containsExactly(200, 201);

        assertThat(ERP.count("POST", order, "shipAndInvoice")).isOne();
        assertThat(ship("S-" + order, 4)).bodyJson().isStrictlyEqualTo("""
                {"orderId":"%s","shipmentId":"S-%s","shipmentNumber":"S-%s","invoiceNumber":"I-%s","state":"POSTED"}""".formatted(order, order, order, order));
        assertThat(ship("S-" + order, 5)).hasStatus(409);
        assertThat(read(orderPath())).bodyJson().extractingPath("$.state").isEqualTo("CLOSED");
        assertThat(cancel()).hasStatus(409);
    }

    @Test
    void cancelsOnceAndAnswersTheSameAgain() {
        ERP.absent(order, BusinessCentralStub.created(order));
        ERP.placed(order, PLACED, 10, 10);
        ERP.deletable(order);
        place(10);
        ERP.gone(order);

        assertThat(cancel()).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("CANCELLED");
        assertThat(cancel()).hasStatusOk();
        assertThat(place(10)).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("CANCELLED");

        assertThat(ERP.count("DELETE", order, "/salesOrders")).isOne();
    }

    @Test
    void knowsNothingOfOrdersThatNeverWere() {
        ERP.absent(order, BusinessCentralStub.created(order));

        assertThat(cancel()).hasStatus(404);
        assertThat(ship("S-" + order, 1)).hasStatus(404);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult credit(String customer) {
        return read("/erp/v1/customers/" + customer + "/credit?orderId=" + order);
    }

    private static <T extends Comparable<T>> java.util.List<T> both(Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = Stream.of(threads.submit(work), threads.submit(work)).toList();
            return Stream.of(answers.get(0).get(), answers.get(1).get())
                    .sorted()
                    .toList();
        }
    }

    private static Object json(String text) {
        return new tools.jackson.databind.json.JsonMapper().readValue(text, Object.class);
    }
}
