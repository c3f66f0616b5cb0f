package io.entrepot.developer;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A scope that needs approval is asked for, decided by the governance team, and only then given. */
@DeveloperTest
class AccessRequestTests {

    private static final String MINE = "/developer/v1/access-requests";
    private static final String TEAMS = "/developer/v1/reports/access-requests";
    private static final String KEPT = "/governance/v1/access-requests";
    private static final String WANTED = """
            {"application":"acme-retail-shop","scope":"webhooks:write","reason":"to be told"}""";
    private static final String REQUEST = """
            {"id":5,"consumer":"acme-retail","application":"acme-retail-shop","scope":"webhooks:write","reason":"to be told",
             "requestedBy":"ada","requestedAt":"2126-11-29T12:00:00Z","state":"%s"%s}""";
    private static final String REQUEST_OF_BEFORE = REQUEST.replace("2126", "2025");
    private static final String DECIDED = ",\"decidedBy\":\"ada\",\"decidedAt\":\"2026-11-29T13:00:00Z\"";
    private static final String GRANTED = DECIDED + ",\"grantedAt\":\"2026-11-29T13:00:01Z\"";

    @Autowired
    DeveloperCalls ada;

    @Autowired
    ScheduledTaskHolder schedule;

    @BeforeEach
    void registered() {
        Upstreams.reset();
        PlayedRealm.reset();
        ada.post("/developer/v1/applications", "a", """
                {"slug":"shop","name":"Shop","scopes":["orders:read"]}""");
        SERVER.resetRequests();
        kept("REQUESTED", "");
    }

    @Test
    void asksForAScopeInThePartnersName() {
        SERVER.stubFor(post(urlPathEqualTo(KEPT))
                .withHeader("On-Behalf-Of", equalTo("ada"))
                .withRequestBody(equalToJson("""
                        {"consumer":"acme-retail","application":"acme-retail-shop","scope":"webhooks:write","reason":"to be told"}"""))
                .willReturn(okJson(REQUEST.formatted("REQUESTED", ""))));

        assertThat(ada.post(MINE, "k", WANTED))
                .hasStatus(201)
                .bodyJson()
                .isStrictlyEqualTo(REQUEST.formatted("REQUESTED", "").replace("consumer", "partner"));
        assertThat(scopes()).doesNotContain("webhooks:write");
    }

    @ParameterizedTest
    @CsvSource({
        "orders:write,acme-retail-shop,422",
        "governance:write,acme-retail-shop,422",
        "webhooks:write,bluebird-shop,422",
        "webhooks:write,acme-retail,422"
    })
    void asksOnlyForWhatIsGivenOnRequestAndForOwnApplications(String scope, String application, int status) {
        var body = WANTED.replace("webhooks:write", scope).replace("acme-retail-shop", application);

        assertThat(ada.post(MINE, "k", body)).hasStatus(status);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void givesTheScopeOnceItIsApproved() {
        answers("/decision", "APPROVED", DECIDED);
        answers("/grant", "APPROVED", GRANTED);

        assertThat(approve())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.grantedAt")
                .isEqualTo("2026-11-29T13:00:01Z");

        assertThat(scopes()).contains("webhooks:write");
        SERVER.verify(postRequestedFor(urlPathEqualTo(KEPT + "/5/decision"))
                .withRequestBody(equalToJson("{\"outcome\":\"APPROVED\",\"reason\":\"fine\"}")));
        assertThat(ada.post(MINE, "k", WANTED)).hasStatus(409);
    }

    @Test
    void givesNothingThatCouldNotBeRecorded() {
        SERVER.stubFor(post(urlPathEqualTo(KEPT + "/5/decision")).willReturn(serviceUnavailable()));

        assertThat(approve()).hasStatus(503);
        assertThat(scopes()).doesNotContain("webhooks:write");
    }

    @ParameterizedTest
    @CsvSource({"GET client-scopes", "PUT clients/*/default-client-scopes/id-of-webhooks:write"})
    void doesTheRestWhenAnApprovalThatBrokeOffIsRepeated(String breaking) {
        answers("/decision", "APPROVED", DECIDED);
        answers("/grant", "APPROVED", GRANTED);
        PlayedRealm.failOn(breaking::equals);
        assertThat(approve()).hasStatus(503);
        SERVER.verify(0, postRequestedFor(urlPathEqualTo(KEPT + "/5/grant")));

        PlayedRealm.failOn(call -> false);
        assertThat(approve()).hasStatusOk();
        assertThat(scopes()).contains("webhooks:write");
    }

    @Test
    void finishesByItselfWhatWasApprovedAndNotGiven() {
        answers("/decision", "APPROVED", DECIDED);
        answers("/grant", "APPROVED", GRANTED);
        PlayedRealm.failOn("PUT clients/*/default-client-scopes/id-of-webhooks:write"::equals);
        assertThat(approve()).hasStatus(503);
        SERVER.stubFor(get(urlPathEqualTo(KEPT))
                .withQueryParam("state", equalTo("APPROVED"))
                .withQueryParam("granted", equalTo("false"))
                .willReturn(okJson("{\"requests\":[" + REQUEST.formatted("APPROVED", DECIDED) + "]}")));

        finish();
        assertThat(scopes()).doesNotContain("webhooks:write");
        PlayedRealm.failOn(call -> false);
        finish();

        assertThat(scopes()).contains("webhooks:write");
        SERVER.verify(1, postRequestedFor(urlPathEqualTo(KEPT + "/5/grant")));
    }

    @Test
    void finishesWhatItCanWhenOneApprovalCannotBeFollowed() {
        answers("/grant", "APPROVED", GRANTED);
        var another = REQUEST.replace("\"id\":5", "\"id\":4").replace("webhooks:write", "webhooks:read");
        SERVER.stubFor(get(urlPathEqualTo(KEPT))
                .willReturn(okJson("{\"requests\":[" + another.formatted("APPROVED", DECIDED) + ","
                        + REQUEST.formatted("APPROVED", DECIDED) + "]}")));
        PlayedRealm.failOn("PUT clients/*/default-client-scopes/id-of-webhooks:read"::equals);

        finish();

        assertThat(scopes()).contains("webhooks:write").doesNotContain("webhooks:read");
        SERVER.verify(1, postRequestedFor(urlPathEqualTo(KEPT + "/5/grant")));
    }

    @Test
    void changesNothingWhereAnotherDecisionStands() {
        conflict();

        assertThat(approve()).hasStatus(409).bodyText().contains("The request is refused.");
        assertThat(scopes()).doesNotContain("webhooks:write");
    }

    @Test
    void approvesNothingForAnApplicationThatIsGone() {
        ada.delete("/developer/v1/applications/acme-retail-shop");

        assertThat(approve()).hasStatus(409);
        SERVER.verify(0, postRequestedFor(urlPathEqualTo(KEPT + "/5/decision")));
    }

    /** The request is of an application that was removed before this one got its name. */
    @Test
    void givesNothingToAnotherApplicationOfTheSameName() {
        SERVER.stubFor(
                get(urlPathEqualTo(KEPT + "/5")).willReturn(okJson(REQUEST_OF_BEFORE.formatted("REQUESTED", ""))));
        answers("/grant", "APPROVED", GRANTED);

        assertThat(approve()).hasStatus(409);
        SERVER.verify(0, postRequestedFor(urlPathEqualTo(KEPT + "/5/decision")));
        SERVER.stubFor(get(urlPathEqualTo(KEPT))
                .willReturn(okJson("{\"requests\":[" + REQUEST_OF_BEFORE.formatted("APPROVED", DECIDED) + "]}")));
        finish();

        assertThat(scopes()).doesNotContain("webhooks:write");
        SERVER.verify(0, postRequestedFor(urlPathEqualTo(KEPT + "/5/grant")));
    }

    @Test
    void asksAnewWhatWasAskedForAnotherApplicationOfTheSameName() {
        SERVER.stubFor(post(urlPathEqualTo(KEPT))
                .inScenario("of before")
                .willSetStateTo("withdrawn")
                .willReturn(okJson(REQUEST_OF_BEFORE.formatted("REQUESTED", ""))));
        SERVER.stubFor(post(urlPathEqualTo(KEPT))
                .inScenario("of before")
                .whenScenarioStateIs("withdrawn")
                .willReturn(okJson(REQUEST.formatted("REQUESTED", "").replace("\"id\":5", "\"id\":7"))));
        answers("/decision", "WITHDRAWN", DECIDED);

        assertThat(ada.post(MINE, "k", WANTED))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(7);

        SERVER.verify(postRequestedFor(urlPathEqualTo(KEPT + "/5/decision"))
                .withRequestBody(equalToJson("{\"outcome\":\"WITHDRAWN\"}", true, true)));
    }

    @Test
    void refusesForAReason() {
        answers("/decision", "REFUSED", DECIDED);

        assertThat(team(HttpMethod.POST, TEAMS + "/5/refusal", "{}")).hasStatus(422);
        assertThat(team(HttpMethod.POST, TEAMS + "/5/refusal", "{\"reason\":\"no\"}"))
                .hasStatusOk();
        assertThat(scopes()).doesNotContain("webhooks:write");
    }

    @Test
    void withdrawsOwnRequestsOnly() {
        answers("/decision", "WITHDRAWN", DECIDED);
        var bob = DeveloperCalls.tokenOf("bluebird", "developer:write");

        assertThat(ada.with(bob, HttpMethod.POST, MINE + "/5/withdrawal", "k", ""))
                .hasStatus(404);
        assertThat(ada.post(MINE + "/6/withdrawal", "k", "")).hasStatus(404);
        SERVER.verify(0, postRequestedFor(urlPathEqualTo(KEPT + "/5/decision")));
        assertThat(ada.post(MINE + "/5/withdrawal", "k", "")).hasStatusOk();
    }

    @Test
    void listsOwnRequestsAndThoseOfAll() {
        SERVER.stubFor(get(urlPathEqualTo(KEPT))
                .willReturn(okJson("{\"requests\":[" + REQUEST.formatted("REQUESTED", "") + "],\"next\":5}")));

        assertThat(ada.get(MINE + "?partner=bluebird&state=REQUESTED")).hasStatusOk();
        SERVER.verify(getRequestedFor(urlPathEqualTo(KEPT))
                .withQueryParam("consumer", havingExactly("acme-retail"))
                .withQueryParam("state", equalTo("REQUESTED")));
        assertThat(team(HttpMethod.GET, TEAMS + "?partner=bluebird", "")).hasStatusOk();
        SERVER.verify(getRequestedFor(urlPathEqualTo(KEPT)).withQueryParam("consumer", havingExactly("bluebird")));
    }

    @Test
    void letsNoPartnerDecide() {
        assertThat(ada.post(TEAMS + "/5/approval", "k", "{}")).hasStatus(403);
        assertThat(ada.post(TEAMS + "/5/refusal", "k", "{\"reason\":\"x\"}")).hasStatus(403);
        assertThat(ada.get(TEAMS)).hasStatus(403);
    }

    private MvcTestResult approve() {
        return team(HttpMethod.POST, TEAMS + "/5/approval", "{\"reason\":\"fine\"}");
    }

    private MvcTestResult team(HttpMethod method, String uri, String body) {
        var token = DeveloperCalls.tokenOf("none", "governance:read governance:write");
        return ada.with(token, method, uri, null, body);
    }

    private static String scopes() {
        return PlayedRealm.client("acme-retail-shop").at("/defaultClientScopes").toString();
    }

    /** As the clock would. */
    private void finish() {
        schedule.getScheduledTasks()
                .forEach(task -> task.getTask().getRunnable().run());
    }

    private static void kept(String state, String rest) {
        SERVER.stubFor(get(urlPathEqualTo(KEPT + "/5")).willReturn(okJson(REQUEST.formatted(state, rest))));
        SERVER.stubFor(get(urlPathEqualTo(KEPT + "/6")).willReturn(aResponse().withStatus(404)));
    }

    private static void answers(String path, String state, String rest) {
        SERVER.stubFor(post(urlPathEqualTo(KEPT + "/5" + path)).willReturn(okJson(REQUEST.formatted(state, rest))));
    }

    private static void conflict() {
        SERVER.stubFor(post(urlPathEqualTo(KEPT + "/5/decision"))
                .willReturn(aResponse()
                        .withStatus(409)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("""
                                {"type":"https://entrepot.io/problems/conflict","status":409,"detail":"The request is refused."}""")));
    }
}
