package io.entrepot.developer;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.entrepot.developer.Upstreams.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The governance team handles releases of backends here, and the governance API keeps them. */
@DeveloperTest
class BackendReleaseTests {

    private static final String HERE = "/developer/v1/reports/backend-releases";
    private static final String THERE = "/governance/v1/backend-releases";
    private static final String RELEASE = """
            {"id":7,"backend":"business-central api/v2.0","from":"v2.0","to":"v2.1","moves":{"GET /a":"GET /b"},"state":"BREAKING",
             "owner":{"team":"Backend Integration","contact":"mailto:b@example.org"},"deadline":"2027-04-01","registeredBy":"ada",
             "registeredAt":"2026-11-29T12:00:00Z",
             "documents":[{"side":"OLDER","format":"OData EDMX","characters":12,"receivedAt":"2026-11-29T12:00:00Z"}],
             "assessment":{"at":"2026-11-29T12:00:00Z","contract":"business-central api/v2.0","operationsUsed":15,"changes":3,
              "breakingChanges":2,"breaks":1,
              "hits":[{"operation":"GET /items","verdict":"BREAKING","code":"response-field-removed","words":"gone",
               "by":["GET /erp/v1/items"],"calls":47}],
              "reached":[{"layer":"experience","service":"partner","entry":"POST /partner/v2/orders",
               "owner":{"team":"Partner Integration","contact":"mailto:p@example.org"},"basis":"OBSERVED",
               "calls":{"acme-retail":9},"backendCalls":{"acme-retail":7}}],
              "partners":[{"consumer":"acme-retail","basis":"OBSERVED","calls":9,"backendCalls":7}],
              "usageSince":"2026-11-01"},
             "acknowledgement":{"by":"ada","plan":"read the title","at":"2026-11-29T12:00:00Z"}}""";

    @Autowired
    DeveloperCalls calls;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @Test
    void tellsAReleaseWithWhatItMeans() {
        SERVER.stubFor(get(urlPathEqualTo(THERE + "/7"))
                .willReturn(okJson(RELEASE.replace("\"id\":7", "\"id\":7,\"unheardOf\":{}"))));

        assertThat(read(HERE + "/7")).hasStatusOk().bodyJson().isStrictlyEqualTo(RELEASE);
    }

    @Test
    void registersInTheNameOfWhoAsks() {
        SERVER.stubFor(post(urlPathEqualTo(THERE))
                .withHeader("On-Behalf-Of", equalTo("ada"))
                .withRequestBody(equalToJson("""
                        {"backend":"business-central api/v2.0","from":"v2.0","to":"v2.1","moves":[{"from":"GET /a","to":"GET /b"}],
                         "deadline":"2027-04-01"}"""))
                .willReturn(okJson(RELEASE)));

        var answer = write(HttpMethod.POST, HERE, """
                {"backend":"business-central api/v2.0","from":"v2.0","to":"v2.1","moves":[{"from":"GET /a","to":"GET /b"}],
                 "deadline":"2027-04-01"}""");

        assertThat(answer).hasStatus(201).hasHeader("Location", HERE + "/7");
        assertThat(write(HttpMethod.POST, HERE, "{\"backend\":\" \",\"from\":\"a\",\"to\":\"b\"}"))
                .hasStatus(422);
    }

    @Test
    void passesADocumentOnAsItIs() {
        SERVER.stubFor(put(urlPathEqualTo(THERE + "/7/documents/OLDER")).willReturn(okJson(RELEASE)));

        assertThat(handedIn("<Edmx name=\"Ä\"/>")).hasStatusOk();

        SERVER.verify(putRequestedFor(urlPathEqualTo(THERE + "/7/documents/OLDER"))
                .withHeader("Content-Type", matching("text/plain;charset=UTF-8"))
                .withRequestBody(equalTo("<Edmx name=\"Ä\"/>")));
    }

    @Test
    void assessesAndNotesAPlan() {
        SERVER.stubFor(post(urlPathEqualTo(THERE + "/7/assessment")).willReturn(okJson(RELEASE)));
        SERVER.stubFor(post(urlPathEqualTo(THERE + "/7/acknowledgement")).willReturn(okJson(RELEASE)));

        assertThat(write(HttpMethod.POST, HERE + "/7/assessment", "")).hasStatusOk();
        assertThat(write(HttpMethod.POST, HERE + "/7/acknowledgement", "{\"plan\":\"read the title\"}"))
                .hasStatusOk();

        SERVER.verify(postRequestedFor(urlPathEqualTo(THERE + "/7/acknowledgement"))
                .withHeader("On-Behalf-Of", equalTo("ada"))
                .withRequestBody(equalToJson("{\"plan\":\"read the title\"}")));
    }

    @Test
    void tellsOfAnAssessmentThatGoesOn() {
        SERVER.stubFor(post(urlPathEqualTo(THERE + "/7/assessment")).willReturn(okJson("""
                {"id":7,"backend":"easypost","from":"a","to":"b","moves":{},"state":"REGISTERED","registeredBy":"ada",
                 "registeredAt":"2026-11-29T12:00:00Z","documents":[],"assessingSince":"2026-11-29T12:01:00Z"}""")));
        SERVER.stubFor(get(urlPathEqualTo(THERE + "/7")).willReturn(okJson("""
                {"id":7,"backend":"easypost","from":"a","to":"b","moves":{},"state":"REGISTERED","registeredBy":"ada",
                 "registeredAt":"2026-11-29T12:00:00Z","documents":[],"refusal":"They do not belong together."}""")));

        assertThat(write(HttpMethod.POST, HERE + "/7/assessment", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.assessingSince")
                .isEqualTo("2026-11-29T12:01:00Z");
        assertThat(read(HERE + "/7")).bodyJson().extractingPath("$.refusal").isEqualTo("They do not belong together.");
    }

    @Test
    void removesInTheNameOfWhoAsks() {
        SERVER.stubFor(delete(urlPathEqualTo(THERE + "/7"))
                .withHeader("On-Behalf-Of", equalTo("ada"))
                .willReturn(noContent()));

        assertThat(write(HttpMethod.DELETE, HERE + "/7", "")).hasStatus(204);
    }

    @Test
    void listsReleases() {
        SERVER.stubFor(get(urlPathEqualTo(THERE)).willReturn(okJson("""
                {"releases":[{"id":7,"backend":"easypost","from":"a","to":"b","state":"BREAKING","owner":"Backend Integration",
                 "deadline":"2027-04-01","breaks":1,"partners":2}],"next":7}""")));

        assertThat(read(HERE + "?backend=easypost&state=BREAKING&limit=1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.releases[0].partners")
                .isEqualTo(2);

        SERVER.verify(getRequestedFor(urlPathEqualTo(THERE))
                .withQueryParam("backend", equalTo("easypost"))
                .withQueryParam("state", equalTo("BREAKING"))
                .withQueryParam("limit", equalTo("1")));
    }

    @Test
    void sumsUpCallsOfBackends() {
        var sums = """
                {"paths":[{"system":"erp","operation":"GET /items","entry":"internal","consumer":"internal","calls":9,
                 "firstDay":"2026-11-28","lastDay":"2026-11-29"}],"next":"abc"}""";
        SERVER.stubFor(get(urlPathEqualTo("/governance/v1/backend-calls")).willReturn(okJson(sums)));

        assertThat(read("/developer/v1/reports/backend-calls?system=erp&from=2026-11-01"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(sums);

        SERVER.verify(getRequestedFor(urlPathEqualTo("/governance/v1/backend-calls"))
                .withQueryParam("system", equalTo("erp"))
                .withQueryParam("from", equalTo("2026-11-01"))
                .withQueryParam("to", absent()));
    }

    @ParameterizedTest
    @CsvSource({"404,not-found", "409,conflict", "422,invalid-request"})
    void passesRefusalsOn(int status, String type) {
        SERVER.stubFor(post(urlPathEqualTo(THERE + "/7/assessment"))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody(
                                "{\"type\":\"https://entrepot.io/problems/%s\",\"title\":\"x\",\"status\":%d,\"detail\":\"Why.\"}"
                                        .formatted(type, status))));

        assertThat(write(HttpMethod.POST, HERE + "/7/assessment", ""))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Why.");
    }

    @Test
    void letsOnlyTheGovernanceTeamIn() {
        assertThat(calls.get(HERE)).hasStatus(403);
        assertThat(calls.get("/developer/v1/reports/backend-calls")).hasStatus(403);
        var reader = DeveloperCalls.tokenOf("acme-retail", "governance:read developer:write");
        assertThat(calls.with(reader, HttpMethod.POST, HERE + "/7/assessment", null, ""))
                .hasStatus(403);
        assertThat(calls.with(reader, HttpMethod.DELETE, HERE + "/7", null, "")).hasStatus(403);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void neverTurnsAnOutageIntoNothing() {
        SERVER.stubFor(any(anyUrl()).willReturn(serviceUnavailable()));

        assertThat(read(HERE)).hasStatus(503);
    }

    private MvcTestResult read(String path) {
        var token = DeveloperCalls.tokenOf("acme-retail", "governance:read");
        return calls.with(token, HttpMethod.GET, path, null, "");
    }

    private MvcTestResult write(HttpMethod method, String path, String body) {
        return calls.with(writer(), method, path, null, body);
    }

    private MvcTestResult handedIn(String document) {
        return mvc.put()
                .uri(URI.create(HERE + "/7/documents/OLDER"))
                .header("Authorization", "Bearer " + writer())
                .contentType(MediaType.TEXT_PLAIN)
                .content(document)
                .exchange();
    }

    private static String writer() {
        return DeveloperCalls.tokenOf("acme-retail", "governance:write");
    }
}
