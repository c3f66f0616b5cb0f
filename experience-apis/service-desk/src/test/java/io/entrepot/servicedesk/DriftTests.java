package io.entrepot.servicedesk;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.entrepot.servicedesk.Upstreams.SERVER;
import static io.entrepot.servicedesk.Upstreams.json;
import static io.entrepot.servicedesk.Upstreams.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk sees where figures differ and has them compared. */
@DeskTest
class DriftTests {

    private static final String PATH = "/service-desk/v1/drift";
    private static final String FINDING = """
            "id":"3","with":"WAREHOUSE","place":"SEA","item":"SKU-0001","node":"SEA","state":"HEALING","class":"LOST_MESSAGE",
            "explanation":"A report is missing.","healing":"APPLY_READING","ours":10,"theirs":8,"difference":2,"times":2,
            "firstSeenAt":"2026-11-24T05:00:00Z","lastSeenAt":"2026-11-24T05:01:00Z\"""";
    private static final String RUN = """
            {"id":"5","state":"REQUESTED","requestedBy":"service-desk","requestedAt":"2026-11-24T05:00:00Z","items":["SKU-0001"],
             "nodes":[],"compared":0,"moving":0,"found":0,"notCompared":[]}""";

    @Autowired
    DeskCalls desk;

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @Test
    void listsFindingsWithTheFilters() {
        SERVER.stubFor(get(urlPathEqualTo("/inventory/v1/drift/findings"))
                .withQueryParam("state", equalTo("HEALING"))
                .withQueryParam("class", equalTo("LOST_MESSAGE"))
                .withQueryParam("item", equalTo("SKU-0001"))
                .withQueryParam("node", equalTo("SEA"))
                .withQueryParam("limit", equalTo("50"))
                .willReturn(
                        json(200, "{\"findings\":[{" + FINDING + ",\"rule\":\"GAP\",\"run\":\"1\"}],\"next\":\"3\"}")));

        assertThat(desk.get(PATH + "/findings?state=HEALING&class=LOST_MESSAGE&item=SKU-0001&node=SEA"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"findings\":[{" + FINDING + "}],\"next\":\"3\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?state=OPEN", "?class=ODD", "?item=%20", "?node=..", "?limit=0", "?cursor=-1"})
    void refusesWhatIsNoQuestion(String query) {
        assertThat(desk.get(PATH + "/findings" + query).getResponse().getStatus())
                .isIn(400, 422);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void summarisesHowFarSystemsAgree() {
        var accuracy = """
                {"places":[{"with":"CHANNEL","place":"storefront","measuredAt":"2026-11-24T05:00:00Z","pairs":220,"agreeing":219,
                 "agreeingShare":0.9955,"tolerableShare":1.0,"explainedShare":1.0}]}""";
        SERVER.stubFor(get(urlPathEqualTo("/inventory/v1/drift/accuracy")).willReturn(json(200, accuracy)));

        assertThat(desk.get(PATH + "/accuracy")).hasStatusOk().bodyJson().isStrictlyEqualTo(accuracy);
    }

    @Test
    void hasStockCompared() {
        SERVER.stubFor(post(urlPathEqualTo("/inventory/v1/drift/runs"))
                .willReturn(json(202, RUN).withHeader("Location", "/inventory/v1/drift/runs/5")));

        assertThat(desk.post(PATH + "/runs", "{\"items\":[\"SKU-0001\"]}"))
                .hasStatus(202)
                .hasHeader("Location", "/service-desk/v1/drift/runs/5")
                .bodyJson()
                .isStrictlyEqualTo(RUN);
        assertThat(desk.post(PATH + "/runs", "")).hasStatus(202);

        SERVER.verify(postRequestedFor(urlPathEqualTo("/inventory/v1/drift/runs"))
                .withRequestBody(equalToJson("{\"items\":[\"SKU-0001\"],\"nodes\":[]}")));
        SERVER.verify(postRequestedFor(urlPathEqualTo("/inventory/v1/drift/runs"))
                .withRequestBody(equalToJson("{\"items\":[],\"nodes\":[]}")));
    }

    @Test
    void namesTheNodeThatDoesNotExist() {
        SERVER.stubFor(
                post(urlPathEqualTo("/inventory/v1/drift/runs")).willReturn(problem(422, "invalid-request", """
                        ,"detail":"Some nodes are not in the directory.","errors":[{"pointer":"/nodes/0","code":"unknown-node",
                        "message":"is not in the directory"}]""")));

        assertThat(desk.post(PATH + "/runs", "{\"nodes\":[\"XXX\"]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/nodes/0");
        assertThat(desk.post(PATH + "/runs", "{\"nodes\":[\" \"]}")).hasStatus(422);
        assertThat(desk.post(PATH + "/runs", "{\"places\":[]}")).hasStatus(400);
    }

    @Test
    void followsAComparison() {
        SERVER.stubFor(get(urlPathEqualTo("/inventory/v1/drift/runs/5")).willReturn(json(200, RUN)));
        SERVER.stubFor(get(urlPathEqualTo("/inventory/v1/drift/runs/6")).willReturn(problem(404, "not-found", "")));

        assertThat(desk.get(PATH + "/runs/5")).hasStatusOk().bodyJson().isStrictlyEqualTo(RUN);
        assertThat(desk.get(PATH + "/runs/6")).hasStatus(404);
    }
}
