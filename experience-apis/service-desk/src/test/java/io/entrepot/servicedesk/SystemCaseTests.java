package io.entrepot.servicedesk;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.entrepot.servicedesk.Upstreams.SERVER;
import static io.entrepot.servicedesk.Upstreams.json;
import static io.entrepot.servicedesk.Upstreams.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk reads the cases of all systems side by side, and says who is missing. */
@DeskTest
class SystemCaseTests {

    private static final String PATH = "/service-desk/v1/system-cases";
    private static final String NONE = "{\"exceptions\":[]}";
    private static final String ONE = "{\"exceptions\":[{" + CaseTests.CASE + "}],\"next\":\"7\"}";

    @Autowired
    DeskCalls desk;

    @BeforeEach
    void allAnswer() {
        SERVER.resetAll();
        SERVER.stubFor(get(urlPathMatching("/[a-z0-9-]+/(warehouse|storefront|carrier)/v1/exceptions"))
                .willReturn(json(200, NONE)));
    }

    @Test
    void showsAllSystemsSideBySide() {
        SERVER.stubFor(get(urlPathEqualTo("/wms-shiphero/warehouse/v1/exceptions"))
                .withQueryParam("state", equalTo("OPEN"))
                .withQueryParam("limit", equalTo("20"))
                .willReturn(json(200, ONE)));

        assertThat(desk.get(PATH + "?state=OPEN"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"systems\":[{\"system\":\"wms-shiphero\",\"cases\":[{" + CaseTests.CASE + """
                        }],"next":"7"},{"system":"wms-openboxes","cases":[]},{"system":"threepl-x12","cases":[]},
                        {"system":"storefront-shopify","cases":[]},{"system":"carrier-easypost","cases":[]}],"missing":[]}""");
    }

    @Test
    void leavesOutWhoIsAwayAndSaysSo() {
        SERVER.stubFor(
                get(urlPathEqualTo("/wms-openboxes/warehouse/v1/exceptions")).willReturn(json(503, "{\"secret\":1}")));
        SERVER.stubFor(get(urlPathEqualTo("/threepl-x12/warehouse/v1/exceptions"))
                .willReturn(json(200, "").withFault(Fault.CONNECTION_RESET_BY_PEER)));
        SERVER.stubFor(get(urlPathEqualTo("/storefront-shopify/storefront/v1/exceptions"))
                .willReturn(json(200, "<html>secret</html>")));

        assertThat(desk.get(PATH)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"systems":[{"system":"wms-shiphero","cases":[]},{"system":"carrier-easypost","cases":[]}],
                 "missing":["wms-openboxes","threepl-x12","storefront-shopify"]}""");
    }

    @Test
    void readsOneSystemPageByPage() {
        SERVER.stubFor(get(urlPathEqualTo("/wms-shiphero/warehouse/v1/exceptions"))
                .withQueryParam("cursor", equalTo("6"))
                .willReturn(json(200, ONE)));

        assertThat(desk.get(PATH + "/wms-shiphero?cursor=6"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"cases\":[{" + CaseTests.CASE + "}],\"next\":\"7\"}");
    }

    @Test
    void readsOneCase() {
        SERVER.stubFor(get(urlPathEqualTo("/storefront-shopify/storefront/v1/exceptions/7"))
                .willReturn(json(200, "{" + CaseTests.CASE + ",\"audit\":[]}")));
        SERVER.stubFor(get(urlPathEqualTo("/storefront-shopify/storefront/v1/exceptions/8"))
                .willReturn(problem(404, "not-found", "")));

        assertThat(desk.get(PATH + "/storefront-shopify/7"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"case\":{" + CaseTests.CASE + "},\"audit\":[]}");
        assertThat(desk.get(PATH + "/storefront-shopify/8")).hasStatus(404);
    }

    @Test
    void replaysACaseAsItCameOrAmendedInTheNameOfThePerson() {
        var amended = "{\"body\":\"ISA*00~\\n\",\"reason\":\"the rest was missing\"}";
        var answer = "{" + CaseTests.CASE + """
                ,"body":"ISA","audit":[{"at":"2026-11-24T05:02:00Z","actor":"carol by service-desk","action":"AMENDED",
                "reason":"the rest was missing","amended":"ISA*00~\\n"}]}""";
        SERVER.stubFor(post(urlPathEqualTo("/threepl-x12/warehouse/v1/exceptions/7/replay"))
                .willReturn(json(200, answer)));

        assertThat(desk.post(PATH + "/threepl-x12/7/replay", "")).hasStatusOk();
        assertThat(desk.post(PATH + "/threepl-x12/7/replay", amended))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.audit[0].amended")
                .isEqualTo("ISA*00~\n");

        SERVER.verify(postRequestedFor(urlPathMatching("/threepl-x12/.*/7/replay"))
                .withRequestBody(absent())
                .withHeader("On-Behalf-Of", equalTo("carol")));
        SERVER.verify(postRequestedFor(urlPathMatching("/threepl-x12/.*/7/replay"))
                .withRequestBody(equalToJson(amended))
                .withHeader("On-Behalf-Of", equalTo("carol")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"body\":\"ISA\"}", "{\"body\":\"ISA\",\"reason\":\" \"}", "{\"reason\":\"x\"}"})
    void asksForTheMessageAndTheReasonOfAnAmendment(String body) {
        assertThat(desk.post(PATH + "/threepl-x12/7/replay", body)).hasStatus(422);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void discardsACaseOfASystemForAReason() {
        SERVER.stubFor(post(urlPathEqualTo("/storefront-shopify/storefront/v1/exceptions/7/discard"))
                .withRequestBody(equalToJson("{\"reason\":\"a sample\"}"))
                .withHeader("On-Behalf-Of", equalTo("carol"))
                .willReturn(json(200, "{" + CaseTests.CASE + ",\"audit\":[]}")));

        assertThat(desk.post(PATH + "/storefront-shopify/7/discard", "{\"reason\":\"a sample\"}"))
                .hasStatusOk();
        assertThat(desk.post(PATH + "/storefront-shopify/7/discard", "{}")).hasStatus(422);
    }

    @Test
    void saysWhyASystemRefuses() {
        SERVER.stubFor(post(urlPathMatching("/threepl-x12/.*"))
                .willReturn(
                        problem(409, "conflict", ",\"detail\":\"A message of type x12-outgoing cannot be amended.\"")));

        assertThat(desk.post(PATH + "/threepl-x12/7/replay", "{\"body\":\"ISA\",\"reason\":\"x\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("A message of type x12-outgoing cannot be amended.");
    }

    @Test
    void tellsAnOutageOfTheOneSystemAskedForAsAnOutage() {
        SERVER.stubFor(get(urlPathMatching("/wms-shiphero/.*")).willReturn(json(503, "secret")));

        assertThat(desk.get(PATH + "/wms-shiphero")).hasStatus(503).bodyText().doesNotContain("secret");
    }

    @Test
    void namesTheSystemsThatThereAre() {
        assertThat(desk.get(PATH + "/erp-business-central"))
                .hasStatus(404)
                .bodyText()
                .contains("wms-shiphero, wms-openboxes");
        assertThat(desk.get(PATH + "/No")).hasStatus(422);
    }
}
