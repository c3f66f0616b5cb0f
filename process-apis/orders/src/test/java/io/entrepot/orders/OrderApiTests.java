package io.entrepot.orders;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entrepot.foundation.testing.PublishedContract;
import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.orders.order.Orders;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The HTTP edge of orders: who may call, what is refused, what a repeated request gives. */
@OrdersTest
class OrderApiTests {

    @Autowired
    PartnerCalls partner;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Orders orders;

    @BeforeEach
    void answerWell() {
        Upstreams.answerWell();
    }

    @Test
    void acceptsAnOrderAndSaysWhereItIs() {
        var result = partner.place(key(), PartnerCalls.BODY);

        assertThat(result)
                .hasStatus(202)
                .headers()
                .hasHeaderSatisfying(
                        "Location",
                        location ->
                                assertThat(location).singleElement().asString().startsWith("/orders/v1/orders/ORD-"));
        assertThat(result).bodyJson().extractingPath("$.state").isEqualTo("RECEIVED");
    }

    @Test
    void givesTheSameOrderForTheSameKeyAndBody() throws Exception {
        var key = key();

        var first = partner.place(key, PartnerCalls.BODY);
        var second = partner.place(key, PartnerCalls.BODY.replace("\"amount\":2", "\"amount\":2.0"));

        assertThat(second).hasStatus(202);
        assertThat(second.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
    }

    @Test
    void refusesAKeyThatBelongsToAnotherBody() {
        var key = key();
        partner.place(key, PartnerCalls.BODY);

        var result = partner.place(key, PartnerCalls.BODY.replace("PO-1001", "PO-1002"));

        assertThat(result)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("idempotency-key-reused");
    }

    @Test
    void keepsKeysOfTwoConsumersApart() {
        var key = key();
        partner.place(key, PartnerCalls.BODY);

        assertThat(partner.place(key, PartnerCalls.BODY.replace("acme-retail", "bluebird")))
                .hasStatus(202);
    }

    @Test
    void freesTheKeyWhenTheCheckCouldNotBeMade() {
        var key = key();
        Upstreams.stub(
                post("/inventory/v1/sourcing-checks").willReturn(aResponse().withStatus(503)));
        assertThat(partner.place(key, PartnerCalls.BODY)).hasStatus(503);

        Upstreams.answerWell();

        assertThat(partner.place(key, PartnerCalls.BODY)).hasStatus(202);
    }

    @Test
    void saysThatTheSameRequestIsStillInWork() throws Exception {
        Upstreams.stub(post("/inventory/v1/sourcing-checks")
                .willReturn(okJson("{\"violations\":[]}").withFixedDelay(1500)));
        var key = key();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = executor.submit(() -> partner.place(key, PartnerCalls.BODY));
            await().until(() -> Upstreams.calls(postRequestedFor(urlPathEqualTo("/inventory/v1/sourcing-checks"))) > 0);

            assertThat(partner.place(key, PartnerCalls.BODY)).hasStatus(409);
            assertThat(first.get()).hasStatus(202);
        }
    }

    @Test
    void refusesARequestWithoutKey() {
        var result = mvc.post()
                .uri("/orders/v1/orders")
                .header("Authorization", "Bearer " + TokenIssuer.token(PartnerCalls.AUDIENCE, "orders:write"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(PartnerCalls.BODY)
                .exchange();

        assertThat(result)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("idempotency-key-missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "amount":2                       | "amount":0                                    | /lines/0/quantity/amount
            "amount":2                       | "amount":-1                                   | /lines/0/quantity/amount
            "amount":2                       | "amount":1000000000000                        | /lines/0/quantity/amount
            "unit":"EA"                      | "unit":"each"                                 | /lines/0/quantity/unit
            "item":"SKU-0001"                | "item":" "                                    | /lines/0/item
            "lineNumber":1                   | "lineNumber":0                                | /lines/0/lineNumber
            "reference":"PO-1001"            | "reference":""                                | /reference
            "country":"US"                   | "country":"Utopia"                            | /shipTo/country
            """)
    void namesTheFieldThatIsWrong(String right, String wrong, String pointer) {
        var result = partner.place(key(), PartnerCalls.BODY.replace(right, wrong));

        assertThat(result)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .contains(pointer);
    }

    @Test
    void refusesEmptyTooManyAndRepeatedLines() {
        assertThat(partner.place(key(), withLines(0, 0))).hasStatus(422);
        assertThat(partner.place(key(), withLines(1, 1001))).hasStatus(422);
        var repeated = partner.place(key(), PartnerCalls.BODY.replaceFirst("\\[\\{(.*?)}}]", "[{$1}},{$1}}]"));
        assertThat(repeated)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/lines");
    }

    @Test
    void saysWhichLineInventoryObjectsTo() {
        Upstreams.stub(post("/inventory/v1/sourcing-checks").willReturn(okJson("""
                {"violations":[{"lineNumber":1,"field":"item","code":"unknown-item","message":"SKU-0001 is unknown"}]}""")));

        var result = partner.place(key(), PartnerCalls.BODY);

        assertThat(result).hasStatus(422);
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/lines/0/item");
        assertThat(result).bodyJson().extractingPath("$.errors[0].code").isEqualTo("unknown-item");
    }

    @Test
    void readsAndListsOrders() throws UnsupportedEncodingException {
        var first = partner.placed(PartnerCalls.BODY.replace("acme-retail", "lister"));
        var second = partner.placed(PartnerCalls.BODY.replace("acme-retail", "lister"));

        var page = partner.read("/orders/v1/orders?consumer=lister&limit=1");
        var next = partner.read("/orders/v1/orders?consumer=lister&limit=1&cursor=" + second);

        assertThat(partner.read("/orders/v1/orders/" + first))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.lines[0].quantity.unit")
                .isEqualTo("EA");
        assertThat(page).bodyJson().extractingPath("$.orders[0].id").isEqualTo(second.value());
        assertThat(page).bodyJson().extractingPath("$.next").isEqualTo(second.value());
        assertThat(next).bodyJson().extractingPath("$.orders[0].id").isEqualTo(first.value());
        assertThat(next.getResponse().getContentAsString()).doesNotContain("\"next\"");
    }

    @Test
    void answersNotFoundForWhatDoesNotExist() {
        assertThat(partner.read("/orders/v1/orders/ORD-NONE")).hasStatus(404);
        assertThat(partner.read("/orders/v1/orders/~none")).hasStatus(404);
    }

    @Test
    void refusesACursorThatIsNone() {
        assertThat(partner.read("/orders/v1/orders?cursor=~"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("cursor");
    }

    @Test
    void letsNobodyInWithoutTheRightToken() {
        assertThat(mvc.get().uri("/orders/v1/orders").exchange()).hasStatus(401);
        assertThat(getWith(TokenIssuer.token("entrepot-system", "orders:read"))).hasStatus(401);
        assertThat(getWith(TokenIssuer.forged(PartnerCalls.AUDIENCE, "orders:read")))
                .hasStatus(401);
        assertThat(getWith(TokenIssuer.token(PartnerCalls.AUDIENCE, "inventory:read")))
                .hasStatus(403);
    }

    @Test
    void letsOnlyOperationsSeeEscalations() {
        var operations = TokenIssuer.token(PartnerCalls.AUDIENCE, "orders:operate");

        assertThat(mvc.get()
                        .uri("/orders/v1/escalations")
                        .header("Authorization", "Bearer " + operations)
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.escalations")
                .asArray();
        assertThat(partner.read("/orders/v1/escalations")).hasStatus(403);
    }

    @Test
    void rendersThePublishedContract() throws UnsupportedEncodingException {
        var rendered =
                mvc.get().uri("/v3/api-docs.yaml").exchange().getResponse().getContentAsString();

        PublishedContract.of("process", "orders", 1).assertEquals(rendered);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult getWith(String token) {
        return mvc.get()
                .uri("/orders/v1/orders")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private static String withLines(int from, int to) {
        var line = "{\"lineNumber\":%d,\"item\":\"SKU-0001\",\"quantity\":{\"amount\":1,\"unit\":\"EA\"}}";
        var lines = from == 0
                ? ""
                : IntStream.rangeClosed(from, to).mapToObj(line::formatted).collect(Collectors.joining(","));
        return PartnerCalls.BODY.replaceFirst("\\[\\{.*?}}]", "[" + lines + "]");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
