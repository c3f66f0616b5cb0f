package io.entrepot.servicedesk;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.entrepot.servicedesk.Upstreams.SERVER;
import static io.entrepot.servicedesk.Upstreams.json;
import static io.entrepot.servicedesk.Upstreams.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk works on the cases of stock in the name of the person who sits at it. */
@DeskTest
class CaseTests {

    private static final String PATH = "/service-desk/v1/cases";
    static final String CASE = """
            "id":"7","kind":"unknown-item","subject":"ATL/SKU-9","detail":"No item SKU-9.","state":"OPEN","severity":"NORMAL",
            "replayable":true,"amendable":false,"occurrences":2,"firstSeenAt":"2026-11-24T05:00:00Z","lastSeenAt":"2026-11-24T05:01:00Z\"""";
    private static final String DETAIL = "{" + CASE + """
            ,"bodyType":"StockObserved","body":"{}","somethingNew":1,
            "audit":[{"at":"2026-11-24T05:02:00Z","actor":"carol by service-desk","action":"REPLAY_FAILED","reason":"No item SKU-9."}]}""";
    private static final String SHOWN = "{\"case\":{" + CASE + """
            },"bodyType":"StockObserved","body":"{}",
            "audit":[{"at":"2026-11-24T05:02:00Z","actor":"carol by service-desk","action":"REPLAY_FAILED","reason":"No item SKU-9."}]}""";

    @Autowired
    DeskCalls desk;

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @Test
    void listsWithTheFilters() {
        SERVER.stubFor(get(urlPathEqualTo("/inventory/v1/exceptions"))
                .willReturn(json(200, "{\"exceptions\":[{" + CASE + "}],\"next\":\"7\"}")));

        assertThat(desk.get(PATH + "?state=OPEN&kind=unknown-item&owner=bob&limit=1&cursor=6"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"cases\":[{" + CASE + "}],\"next\":\"7\"}");

        SERVER.verify(getRequestedFor(urlPathEqualTo("/inventory/v1/exceptions"))
                .withQueryParam("state", equalTo("OPEN"))
                .withQueryParam("kind", equalTo("unknown-item"))
                .withQueryParam("owner", equalTo("bob"))
                .withQueryParam("subject", absent())
                .withQueryParam("cursor", equalTo("6"))
                .withQueryParam("limit", equalTo("1")));
    }

    @Test
    void showsOneWithItsMessageAndHistory() {
        SERVER.stubFor(get(urlPathEqualTo("/inventory/v1/exceptions/7")).willReturn(json(200, DETAIL)));

        assertThat(desk.get(PATH + "/7")).hasStatusOk().bodyJson().isStrictlyEqualTo(SHOWN);
    }

    @Test
    void replaysInTheNameOfThePerson() {
        SERVER.stubFor(post(urlPathEqualTo("/inventory/v1/exceptions/7/replay")).willReturn(json(200, DETAIL)));

        assertThat(desk.post(PATH + "/7/replay", "")).hasStatusOk().bodyJson().isStrictlyEqualTo(SHOWN);

        SERVER.verify(postRequestedFor(urlPathEqualTo("/inventory/v1/exceptions/7/replay"))
                .withHeader("On-Behalf-Of", equalTo("carol")));
    }

    @Test
    void passesAnAmendedMessageOnAndSaysWhyItIsRefused() {
        var amended = "{\"body\":\"{}\",\"reason\":\"as agreed\"}";
        SERVER.stubFor(post(urlPathEqualTo("/inventory/v1/exceptions/7/replay"))
                .withRequestBody(equalToJson(amended))
                .willReturn(problem(
                        409, "conflict", ",\"detail\":\"A message of type StockObserved cannot be amended.\"")));

        assertThat(desk.post(PATH + "/7/replay", amended))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("A message of type StockObserved cannot be amended.");
    }

    @Test
    void replaysAllOfAKind() {
        SERVER.stubFor(post(urlPathEqualTo("/inventory/v1/exceptions/replay"))
                .withQueryParam("kind", equalTo("unknown-item"))
                .withQueryParam("limit", equalTo("50"))
                .willReturn(json(200, "{\"resolved\":48,\"stillOpen\":2,\"next\":\"99\"}")));

        assertThat(desk.post(PATH + "/replay?kind=unknown-item", ""))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"resolved\":48,\"stillOpen\":2,\"next\":\"99\"}");
        assertThat(desk.post(PATH + "/replay", "")).hasStatus(400);
        assertThat(desk.post(PATH + "/replay?kind=unknown-item&limit=101", "")).hasStatus(422);
    }

    @Test
    void discardsAndAssigns() {
        SERVER.stubFor(any(urlPathMatching("/inventory/v1/exceptions/7/(discard|owner)"))
                .willReturn(json(200, DETAIL)));

        assertThat(desk.post(PATH + "/7/discard", "{\"reason\":\"a sample\"}")).hasStatusOk();
        assertThat(desk.put(PATH + "/7/owner", "{\"owner\":\"bob\"}")).hasStatusOk();
        assertThat(desk.put(PATH + "/7/owner", "{}")).hasStatusOk();

        SERVER.verify(postRequestedFor(urlPathEqualTo("/inventory/v1/exceptions/7/discard"))
                .withRequestBody(equalToJson("{\"reason\":\"a sample\"}"))
                .withHeader("On-Behalf-Of", equalTo("carol")));
        SERVER.verify(putRequestedFor(urlPathEqualTo("/inventory/v1/exceptions/7/owner"))
                .withRequestBody(equalToJson("{\"owner\":\"bob\"}")));
        SERVER.verify(putRequestedFor(urlPathEqualTo("/inventory/v1/exceptions/7/owner"))
                .withRequestBody(equalToJson("{}")));
    }

    @Test
    void saysWhyItIsRefused() {
        SERVER.stubFor(post(urlPathMatching("/.*"))
                .willReturn(problem(409, "conflict", ",\"detail\":\"The case is RESOLVED.\"")));
        SERVER.stubFor(
                get(urlPathMatching("/.*")).willReturn(problem(404, "not-found", ",\"detail\":\"No such case.\"")));

        assertThat(desk.post(PATH + "/7/replay", ""))
                .hasStatus(409)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The case is RESOLVED.");
        assertThat(desk.get(PATH + "/7")).hasStatus(404).bodyText().doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?state=ASLEEP", "?kind=No", "?limit=0", "?limit=201", "?cursor=-1", "/0", "/x"})
    void refusesWhatIsNoQuestion(String query) {
        assertThat(desk.get(PATH + query).getResponse().getStatus()).isIn(400, 422);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"reason\":\" \"}", "{\"reason\":\"x\",\"other\":1}", "[]"})
    void refusesADiscardWithoutAReason(String body) {
        assertThat(desk.post(PATH + "/7/discard", body).getResponse().getStatus())
                .isIn(400, 422);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }
}
