package io.entrepot.partner;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.entrepot.partner.OrderFixtures.newOrder;
import static io.entrepot.partner.Upstreams.SERVER;
import static io.entrepot.partner.Upstreams.json;
import static io.entrepot.partner.Upstreams.placing;
import static io.entrepot.partner.Upstreams.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Placing an order hands it down for the calling partner, once per key. */
@PartnerTest
class PlacingOrderTests {

    private static final String RECEIPT = "{\"id\":\"ORD-1\",\"reference\":\"PO-1001\",\"state\":\"RECEIVED\"}";

    @Autowired
    PartnerCalls partner;

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @Test
    void answersWithThePlaceOfTheOrder() {
        placing(json(202, RECEIPT));

        var result = partner.place("key-1", newOrder());

        assertThat(result).hasStatus(202).hasHeader("Location", "/partner/v2/orders/ORD-1");
        assertThat(result).bodyJson().isStrictlyEqualTo(RECEIPT);
    }

    @Test
    void handsDownTheOrderOfTheTokensPartnerUnderTheSameKey() {
        placing(json(202, RECEIPT));

        partner.place("key-1", newOrder());

        SERVER.verify(postRequestedFor(urlPathEqualTo("/orders/v1/orders"))
                .withHeader("Idempotency-Key", equalTo("key-1"))
                .withRequestBody(equalToJson(newOrder().replaceFirst("\\{", "{\"consumer\":\"acme-retail\","))));
    }

    @Test
    void callsDownWithItsOwnToken() {
        placing(json(202, RECEIPT));

        partner.place("key-1", newOrder());

        var sent = SERVER.getAllServeEvents().getFirst().getRequest().getHeader("Authorization");
        assertThat(sent).startsWith("Bearer ");
        assertThat(new String(
                        java.util.Base64.getUrlDecoder().decode(sent.split("\\.", -1)[1]),
                        java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("acme-retail");
    }

    @Test
    void splitsButDoesNotBackorderWhenThePartnerDoesNotSay() {
        placing(json(202, RECEIPT));

        partner.place("key-1", newOrder().replaceAll(",\"sourcing\":\\{[^}]*}", ""));

        SERVER.verify(postRequestedFor(urlPathEqualTo("/orders/v1/orders"))
                .withRequestBody(matchingJsonPath("$.sourcing[?(@.allowSplit == true)]"))
                .withRequestBody(matchingJsonPath("$.sourcing[?(@.allowBackorder == false)]")));
    }

    @Test
    void asksForAKey() {
        var result = partner.placeWithoutKey(newOrder());

        assertThat(result).hasStatus(400);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://entrepot.io/problems/idempotency-key-missing");
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a b", "schlüssel", "tab\there"})
    void refusesAKeyOfOtherCharacters(String key) {
        assertThat(partner.place(key, newOrder())).hasStatus(400);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void refusesAKeyOfMoreThanTwoHundredCharacters() {
        var result = partner.place("k".repeat(201), newOrder());

        assertThat(result).hasStatus(400);
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("Idempotency-Key");
    }

    @Test
    void tellsThatTheKeyStandsForAnotherOrder() {
        placing(problem(422, "idempotency-key-reused", ",\"detail\":\"inner words\""));

        var result = partner.place("key-1", newOrder());

        assertThat(result).hasStatus(422);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://entrepot.io/problems/idempotency-key-reused");
        assertThat(result).bodyText().doesNotContain("inner words");
    }

    @Test
    void tellsThatTheFirstAttemptIsStillInWork() {
        placing(problem(409, "request-in-progress", ""));

        assertThat(partner.place("key-1", newOrder()))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://entrepot.io/problems/request-in-progress");
    }

    @Test
    void relaysWhatIsWrongWithTheOrderAtThePartnersOwnField() {
        placing(problem(422, "invalid-request", """
                ,"detail":"inner words","errors":[
                {"pointer":"/lines/0/item","code":"unknown-item","message":"There is no item SKU-0001."},
                {"pointer":"/consumer","code":"x","message":"inner"}]"""));

        var result = partner.place("key-1", newOrder());

        assertThat(result).hasStatus(422);
        assertThat(result).bodyJson().extractingPath("$.errors.length()").isEqualTo(1);
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/lines/0/item");
        assertThat(result).bodyJson().extractingPath("$.errors[0].code").isEqualTo("unknown-item");
        assertThat(result).bodyJson().extractingPath("$.instance").isEqualTo("/partner/v2/orders");
        assertThat(result).bodyText().doesNotContain("inner").doesNotContain("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void takesARefusalThatThePartnerDidNotCauseForAFailureOfOurs() {
        placing(problem(400, "malformed-request", """
                ,"errors":[{"pointer":"/consumer","code":"wrong-type","message":"inner"}]"""));

        assertThat(partner.place("key-1", newOrder())).hasStatus(502).bodyText().doesNotContain("inner");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void takesARefusalOfOurOwnTokenForAFailureOfOurs(int status) {
        placing(problem(status, status == 401 ? "unauthenticated" : "forbidden", ""));

        assertThat(partner.place("key-1", newOrder())).hasStatus(502);
    }
}
