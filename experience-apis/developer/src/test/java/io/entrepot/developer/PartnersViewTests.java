package io.entrepot.developer;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.havingExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.entrepot.developer.Upstreams.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Partners see their own usage, versions and consents, and the governance team those of all. */
@DeveloperTest
class PartnersViewTests {

    private static final String SUMS = """
            {"sums":[{"api":"partner","major":1,"calls":7,"firstDay":"2026-11-28","lastDay":"2026-11-29"}],"next":"abc"}""";
    private static final String CONSENT = """
            {"id":4,"consumer":"acme-retail","layer":"experience","api":"partner","major":1,"endsOn":"2027-07-01","givenBy":"ada",
             "recordedBy":"ada","recordedAt":"2026-11-29T12:00:00Z"%s}""";

    @Autowired
    DeveloperCalls ada;

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @Test
    void sumsUpOwnCallsWhateverIsAsked() {
        SERVER.stubFor(get(urlPathEqualTo("/governance/v1/usage")).willReturn(okJson(SUMS)));

        assertThat(
                        ada.get(
                                "/developer/v1/usage?consumer=bluebird&by=API&by=MAJOR&api=partner&from=2026-11-01&cursor=x&limit=5"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(SUMS);

        SERVER.verify(getRequestedFor(urlPathEqualTo("/governance/v1/usage"))
                .withQueryParam("consumer", havingExactly("acme-retail"))
                .withQueryParam("by", havingExactly("API", "MAJOR"))
                .withQueryParam("api", equalTo("partner"))
                .withQueryParam("from", equalTo("2026-11-01"))
                .withQueryParam("to", absent())
                .withQueryParam("cursor", equalTo("x"))
                .withQueryParam("limit", equalTo("5")));
    }

    @Test
    void sumsUpTheCallsOfAllForTheGovernanceTeam() {
        SERVER.stubFor(get(urlPathEqualTo("/governance/v1/usage")).willReturn(okJson(SUMS)));

        assertThat(governance("/developer/v1/reports/usage?by=CONSUMER&status=ENDED"))
                .hasStatusOk();

        SERVER.verify(getRequestedFor(urlPathEqualTo("/governance/v1/usage"))
                .withQueryParam("consumer", absent())
                .withQueryParam("status", equalTo("ENDED")));
        assertThat(governance("/developer/v1/reports/usage?by=COLOUR")
                        .getResponse()
                        .getStatus())
                .isIn(400, 422);
    }

    @Test
    void namesTheVersionsThatEndAndThatThePartnerCalls() {
        SERVER.stubFor(get(urlPathEqualTo("/governance/v1/versions/experience/partner/1/callers"))
                .withQueryParam("days", equalTo("30"))
                .willReturn(okJson("""
                        {"state":"DEPRECATED","since":"2026-10-30","callers":[
                          {"consumer":"bluebird","calls":9,"operations":["readAvailability"],"uses":[],"firstDay":"2026-11-23","lastDay":"2026-11-29"},
                          {"consumer":"acme-retail","calls":3,"operations":["listOrders"],"uses":[],"firstDay":"2026-11-23",
                           "lastDay":"2026-11-29","endsOn":"2027-07-01"}],"consents":[],"ownSunsets":[]}""")));

        assertThat(ada.get("/developer/v1/versions")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"versions":[{"api":"partner","major":1,"deprecated":"2026-11-29","sunset":"2027-07-01","successor":2,"calls":3,
                  "operations":["listOrders"],"lastDay":"2026-11-29","consentedTo":"2027-07-01"}]}""");
    }

    @Test
    void showsTheGovernanceTeamAllVersions() {
        assertThat(governance("/developer/v1/catalog"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.versions[?(@.api=='partner' && @.major==1)]")
                .asArray()
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("state", "DEPRECATED")
                .containsEntry("owner", "Partner Integration")
                .containsEntry("sunset", "2027-07-01")
                .containsEntry("contract", "/openapi/experience/partner/v1");
    }

    @Test
    void recordsAConsentInTheNameOfWhoGivesIt() {
        SERVER.stubFor(post(urlPathEqualTo("/governance/v1/consents"))
                .withHeader("On-Behalf-Of", equalTo("ada"))
                .withRequestBody(equalToJson("""
                        {"consumer":"acme-retail","layer":"experience","api":"partner","major":1,"endsOn":"2027-07-01","givenBy":"ada"}"""))
                .willReturn(okJson(CONSENT.formatted(""))));

        var answer =
                ada.post("/developer/v1/consents", "k", "{\"api\":\"partner\",\"major\":1,\"endsOn\":\"2027-07-01\"}");

        assertThat(answer).hasStatus(201).bodyJson().isStrictlyEqualTo(CONSENT.formatted(""));
    }

    @ParameterizedTest
    @CsvSource({"partner,2", "partner,9", "inventory,1", "nothing,1"})
    void takesNoConsentToTheEndOfWhatDoesNotEnd(String api, int major) {
        var body = "{\"api\":\"%s\",\"major\":%d,\"endsOn\":\"2027-07-01\"}".formatted(api, major);

        assertThat(ada.post("/developer/v1/consents", "k", body)).hasStatus(409);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void takesAConsentBackInTheNameOfWhoGaveIt() {
        SERVER.stubFor(get(urlPathEqualTo("/governance/v1/consents/4")).willReturn(okJson(CONSENT.formatted(""))));
        SERVER.stubFor(post(urlPathEqualTo("/governance/v1/consents/4/revocation"))
                .withHeader("On-Behalf-Of", equalTo("ada"))
                .withRequestBody(equalToJson("{\"reason\":\"too early\"}"))
                .willReturn(okJson(CONSENT.formatted(",\"revocation\":{\"reason\":\"too early\"}"))));

        assertThat(ada.post("/developer/v1/consents/4/revocation", "k", "{\"reason\":\"too early\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.revokedBecause")
                .isEqualTo("too early");
    }

    @Test
    void takesNoConsentOfAnotherBack() {
        SERVER.stubFor(get(urlPathEqualTo("/governance/v1/consents/4"))
                .willReturn(okJson(CONSENT.formatted("").replace("acme-retail", "bluebird"))));

        assertThat(ada.post("/developer/v1/consents/4/revocation", "k", "{\"reason\":\"too early\"}"))
                .hasStatus(404);
        SERVER.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void saysThatItIsTooLateToTakeAConsentBack() {
        SERVER.stubFor(get(urlPathEqualTo("/governance/v1/consents/4")).willReturn(okJson(CONSENT.formatted(""))));
        SERVER.stubFor(post(urlPathEqualTo("/governance/v1/consents/4/revocation"))
                .willReturn(aResponse()
                        .withStatus(409)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("""
                                {"type":"https://entrepot.io/problems/conflict","title":"x","status":409,
                                 "detail":"The consent took effect on 2027-07-01."}""")));

        assertThat(ada.post("/developer/v1/consents/4/revocation", "k", "{\"reason\":\"too late\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The consent took effect on 2027-07-01.");
    }

    @Test
    void listsOwnConsentsAndThoseOfAll() {
        var revoked =
                ",\"revocation\":{\"reason\":\"too early\",\"recordedBy\":\"ada\",\"recordedAt\":\"2026-11-29T12:00:00Z\"}";
        SERVER.stubFor(get(urlPathEqualTo("/governance/v1/consents"))
                .willReturn(okJson("{\"consents\":[" + CONSENT.formatted(revoked) + "],\"next\":4}")));

        assertThat(ada.get("/developer/v1/consents?consumer=bluebird"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(
                        "{\"consents\":[" + CONSENT.formatted(",\"revokedBecause\":\"too early\"") + "],\"next\":4}");
        assertThat(governance("/developer/v1/reports/consents?holds=true")).hasStatusOk();

        SERVER.verify(
                1,
                getRequestedFor(urlPathEqualTo("/governance/v1/consents"))
                        .withQueryParam("consumer", havingExactly("acme-retail")));
        SERVER.verify(
                1,
                getRequestedFor(urlPathEqualTo("/governance/v1/consents"))
                        .withQueryParam("consumer", absent())
                        .withQueryParam("holds", equalTo("true")));
    }

    @ParameterizedTest
    @CsvSource({
        "/developer/v1/reports/usage,developer:read",
        "/developer/v1/reports/consents,developer:write",
        "/developer/v1/catalog,developer:read",
        "/developer/v1/versions/experience/partner/1/callers,developer:read",
        "/developer/v1/versions,governance:read",
        "/developer/v1/usage,governance:read"
    })
    void keepsPartnersAndTheGovernanceTeamApart(String path, String scopes) {
        var token = DeveloperCalls.tokenOf("acme-retail", scopes);

        assertThat(ada.with(token, HttpMethod.GET, path, null, "")).hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({"/developer/v1/usage", "/developer/v1/versions", "/developer/v1/consents"})
    void neverTurnsAnOutageIntoNothing(String path) {
        SERVER.stubFor(any(anyUrl()).willReturn(serviceUnavailable()));

        assertThat(ada.get(path)).hasStatus(503);
    }

    private MvcTestResult governance(String path) {
        var token = DeveloperCalls.tokenOf("acme-retail", "governance:read");
        return ada.with(token, HttpMethod.GET, path, null, "");
    }
}
