package io.entrepot.developer;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.entrepot.developer.Upstreams.AUDIT;
import static io.entrepot.developer.Upstreams.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.TokenIssuer;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Developers read the plan of their partner and its applications, with the numbers that the gateway tells. */
@DeveloperTest
class PlanTests {

    private static final String PARTNER = "/developer/v1/reports/partners/%s/plan";
    private static final String SHOP = "/developer/v1/applications/acme-retail-shop";

    /** As a test of the gateway has it. */
    private static final String TOLD = """
            {"smallest":"bronze","plans":{
              "gold":{"version":3,"windows":{"burst":200,"hour":200000,"day":2000000},"concurrency":64,"apis":{}},
              "bronze":{"version":1,"windows":{"burst":50},"concurrency":32,"apis":{"service-desk":{"burst":100,"hour":100000,"concurrency":16}}}}}""".replaceAll("\\s", "");

    private static final String GOLD = """
            {"name":"gold","version":3,"burst":200,"hour":200000,"day":2000000,"concurrency":64,"apis":[]}""";
    private static final String BRONZE = """
            {"name":"bronze","version":1,"burst":50,"concurrency":32,
             "apis":[{"api":"service-desk","burst":100,"hour":100000,"concurrency":16}]}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DeveloperCalls ada;

    @BeforeEach
    void forget() {
        PlayedRealm.reset();
        Upstreams.reset();
    }

    @Test
    void tellsTheOwnPlanWithItsLimits() {
        assertThat(plan("/developer/v1/plan", "gold")).hasStatusOk().bodyJson().isStrictlyEqualTo(GOLD);
    }

    @Test
    void tellsTheSmallestPlanWhereThereIsNoSuchPlan() {
        assertThat(plan("/developer/v1/plan", "platinum"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(BRONZE);
    }

    @Test
    void tellsThePlanOfAnApplication() {
        ada.post("/developer/v1/applications", "a", """
                {"slug":"shop","name":"Shop","scopes":["orders:read"]}""");

        assertThat(plan(SHOP + "/plan", "bronze")).hasStatusOk().bodyJson().isStrictlyEqualTo(GOLD);
        assertThat(plan("/developer/v1/applications/bluebird-shop/plan", "gold"))
                .hasStatus(404);
    }

    @Test
    void tellsThePlanThatAnApplicationHasByItself() {
        ada.post("/developer/v1/applications", "a", """
                {"slug":"shop","name":"Shop","scopes":["orders:read"]}""");
        PlayedRealm.giveOwnPlan("acme-retail-shop", "bronze");

        assertThat(plan(SHOP + "/plan", "gold")).hasStatusOk().bodyJson().isStrictlyEqualTo(BRONZE);
    }

    @Test
    void givesAPartnerAndItsApplicationsAnotherPlanInOnePlace() {
        ada.post("/developer/v1/applications", "a", """
                {"slug":"shop","name":"Shop","scopes":["orders:read"]}""");

        assertThat(give("acme-retail", "bronze")).hasStatusOk().bodyJson().isStrictlyEqualTo(BRONZE);

        assertThat(PlayedRealm.group("acme-retail").at("/attributes").toString())
                .isEqualTo("{\"partner\":[\"acme-retail\"],\"plan\":[\"bronze\"]}");
        assertThat(plan(SHOP + "/plan", "gold")).bodyJson().isStrictlyEqualTo(BRONZE);
        assertThat(governance(HttpMethod.GET, "acme-retail", "")).bodyJson().isStrictlyEqualTo(BRONZE);
        assertThat(PlayedRealm.group("bluebird").at("/attributes/plan/0").asString())
                .isEqualTo("bronze");
    }

    @Test
    void changesNothingMoreWhenItIsRepeated() {
        give("acme-retail", "bronze");
        give("acme-retail", "bronze");

        assertThat(PlayedRealm.calls()).containsOnlyOnce("PUT groups/*");
        SERVER.verify(1, postRequestedFor(urlPathEqualTo(AUDIT)));
    }

    @Test
    void writesDownWhoGaveWhichPlan() {
        give("acme-retail", "bronze");

        SERVER.verify(postRequestedFor(urlPathEqualTo(AUDIT))
                .withHeader("On-Behalf-Of", equalTo("ada"))
                .withRequestBody(equalToJson("""
                        {"consumer":"acme-retail","application":"all","action":"PLAN_CHANGED","detail":"bronze"}""")));
        SERVER.verify(
                postRequestedFor(urlPathEqualTo(AUDIT + "/7/outcome")).withRequestBody(equalToJson("{\"done\":true}")));
    }

    @Test
    void givesNoPlanThatCannotBeWrittenDown() {
        SERVER.stubFor(post(urlPathEqualTo(AUDIT)).willReturn(serviceUnavailable()));

        assertThat(give("acme-retail", "bronze")).hasStatus(503);

        assertThat(PlayedRealm.calls()).noneMatch(call -> call.startsWith("PUT"));
    }

    @Test
    void givesNoPlanThatThereIsNotAndNobodyWhomThereIsNot() {
        assertThat(give("acme-retail", "platinum"))
                .hasStatus(422)
                .bodyText()
                .contains("/plan", "there are bronze, gold");
        assertThat(give("nobody", "bronze")).hasStatus(404);
        assertThat(governance(HttpMethod.GET, "nobody", "")).hasStatus(404);
        assertThat(PlayedRealm.calls()).noneMatch(call -> call.startsWith("PUT"));
        SERVER.verify(0, postRequestedFor(urlPathEqualTo(AUDIT)));
    }

    @Test
    void letsNoPartnerGiveItselfAPlan() {
        assertThat(ada.put(PARTNER.formatted("acme-retail"), "{\"plan\":\"gold\"}"))
                .hasStatus(403);
    }

    @Test
    void makesNoPlanUp() {
        assertThat(ada.get("/developer/v1/plan")).hasStatus(503);
    }

    private MvcTestResult give(String partner, String plan) {
        return governance(HttpMethod.PUT, partner, "{\"plan\":\"" + plan + "\"}");
    }

    private MvcTestResult governance(HttpMethod method, String partner, String body) {
        var token = DeveloperCalls.tokenOf("none", "governance:read governance:write");
        return mvc.method(method)
                .uri(URI.create(PARTNER.formatted(partner)))
                .header("Authorization", "Bearer " + token)
                .header("X-Entrepot-Plans", TOLD)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult plan(String path, String plan) {
        var token = TokenIssuer.token(claims -> claims.audience(DeveloperCalls.AUDIENCE)
                .claim("scope", "developer:read")
                .claim("partner", "acme-retail")
                .claim("plan", plan));
        return mvc.get()
                .uri(URI.create(path))
                .header("Authorization", "Bearer " + token)
                .header("X-Entrepot-Plans", TOLD)
                .exchange();
    }
}
